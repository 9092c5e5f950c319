// The rooms of src whose unit tests must be able to fail. `pulumi/dynamic` and `pulumi/native` are glue that only a real plugin process can test.
export const CORE = ["aws", "drift", "kinds", "pulumi", "schedule", "state", "time", "wait"];
