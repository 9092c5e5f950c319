// The rooms of src whose unit tests must be able to fail. Most of `pulumi/dynamic` and `pulumi/native` is glue that only a real plugin process can test.
export const CORE = ["aws", "drift", "kinds", "pulumi", "schedule", "state", "time", "wait"];
