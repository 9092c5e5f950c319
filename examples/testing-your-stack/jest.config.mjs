export default {
  transform: { "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" } } }] },
  // The Pulumi CLI takes seconds for each operation.
  testTimeout: 120_000,
};
