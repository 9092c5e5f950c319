// The unit tests of the core alone, as each mutant meets them.
import jest from "../../jest.config.mjs";
import { CORE } from "./core.mjs";

const { transform, transformIgnorePatterns } = jest.projects.find(
  ({ displayName }) => displayName === "unit",
);

export default {
  rootDir: "../..",
  // The copy of the repository that is mutated has no more of it.
  roots: ["src", "test/support", ...CORE.map((room) => `test/unit/${room}`)].map(
    (folder) => `<rootDir>/${folder}`,
  ),
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/unit/**/*.test.ts"],
  transform,
  transformIgnorePatterns,
  // A mutant for which a test waits in vain is killed by that.
  testTimeout: 10_000,
  watchman: false,
};
