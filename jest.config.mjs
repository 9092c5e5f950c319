/** One Jest project per level of realness; each folder says what is real in it. */
const level = (name, more = {}) => ({
  displayName: name,
  testEnvironment: "node",
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: {
    "\\.[jt]s$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
  },
  // p-retry, what it imports, and p-queue are ES modules, which Jest cannot require untransformed.
  transformIgnorePatterns: ["/node_modules/(?!(p-retry|is-network-error|p-queue)/)"],
  // The SDKs there are packages of the same names each time.
  modulePathIgnorePatterns: ["<rootDir>/artifacts/"],
  ...more,
});

export default {
  // A test that hangs must still end; one whose machine is busy must not. PATIENCE_MS in test/support/patience.ts stays below.
  testTimeout: 900_000,
  maxWorkers: 2,
  // Each test file leaves its modules behind. A worker with a gigabyte of them takes longer to end than Jest waits, and one
  // that is started again too often loads them too often.
  workerIdleMemoryLimit: "800MB",
  // On a busy machine a worker needs more than Jest's half a second to end.
  workerGracefulExitTimeout: 30_000,
  reporters: ["default", "<rootDir>/test/support/results-file.cjs"],
  projects: [
    level("unit"),
    level("package"),
    level("emulator"),
    level("site", { globalSetup: "<rootDir>/test/site/installation.ts" }),
    level("host", { globalSetup: "<rootDir>/test/support/compiled-repository.ts" }),
    level("command", { globalSetup: "<rootDir>/test/support/compiled-repository.ts" }),
    level("engine", {
      testMatch: ["<rootDir>/test/engine/*.test.ts", "<rootDir>/test/engine/dynamic/**/*.test.ts"],
      globalSetup: "<rootDir>/test/engine/installation.ts",
      globalTeardown: "<rootDir>/test/engine/uninstallation.ts",
    }),
    // The same tests on the native provider, less those of `dynamic`, and its own. Not in `npm test`.
    level("engine-native", {
      testMatch: [
        "<rootDir>/test/engine/*.test.ts",
        "<rootDir>/test/engine/native/**/*.test.ts",
        "<rootDir>/test/examples/drift-report.test.ts",
      ],
      globals: { FRONT: "native" },
      globalSetup: "<rootDir>/test/engine/native/installation.ts",
      globalTeardown: "<rootDir>/test/engine/uninstallation.ts",
    }),
    level("examples", {
      globalSetup: "<rootDir>/test/examples/installation.ts",
      globalTeardown: "<rootDir>/test/engine/uninstallation.ts",
    }),
    level("layouts", {
      globalSetup: "<rootDir>/test/layouts/installation.ts",
      globalTeardown: "<rootDir>/test/layouts/uninstallation.ts",
    }),
    level("languages", {
      globalSetup: "<rootDir>/test/languages/installation.ts",
      globalTeardown: "<rootDir>/test/languages/uninstallation.ts",
    }),
    // Its own tests, and once more those of the native provider in its real process, all on the executable.
    level("delivery", {
      testMatch: ["<rootDir>/test/delivery/*.test.ts", "<rootDir>/test/host/native/*.test.ts"],
      setupFiles: ["<rootDir>/test/delivery/executable.ts"],
      globalSetup: "<rootDir>/test/delivery/installation.ts",
      globalTeardown: "<rootDir>/test/delivery/uninstallation.ts",
    }),
  ],
};
