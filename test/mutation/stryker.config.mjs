// The files that Stryker mutates, and how Stryker tests the mutants.
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CORE } from "./core.mjs";

export default {
  mutate: [
    ...CORE.map((room) => `src/${room}/**/*.ts`),
    // Its test loads it afresh each time, and so without the mutants.
    "!src/pulumi/dynamic/es-modules.ts",
    // They start a process, which the tests of the level `host` do.
    "!src/pulumi/native/{main,serve}.ts",
  ],
  testRunner: "nearest-first",
  plugins: ["@stryker-mutator/jest-runner", import.meta.resolve("./nearest-first.mjs")],
  jest: { configFile: "test/mutation/jest.config.mjs" },
  coverageAnalysis: "perTest",
  // The copy for the mutants has only the files after "!".
  ignorePatterns: [
    "**",
    "!src/**",
    "!test/{unit,support,mutation,bench/schedules}/**",
    "!*.{json,mjs}",
  ],
  // Outside of the repository, where the linter and Jest would find the copy.
  tempDirName: join(tmpdir(), "pulumi-personalize-readiness-mutants"),
  cleanTempDir: "always",
  concurrency: 2,
  reporters: ["progress-append-only"],
  // The mutants of tables take longer than others, and tables are what tests must hold.
  warnings: { slow: false },
  logLevel: "warn",
};
