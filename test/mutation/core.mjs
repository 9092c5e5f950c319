// The rooms of src whose unit tests must be able to fail.
export const CORE = ["aws", "drift", "kinds", "pulumi", "schedule", "state", "time", "wait"];
