// Spares each operation the check of a program's types, which takes longer than the operation.

/**
 * For the environment of the CLI. `test/examples/types.test.ts` checks the types of all examples at once, and the layouts
 * deploy programs whose types Pulumi checks.
 */
export const TRANSPILE_ONLY = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
