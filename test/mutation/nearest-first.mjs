// A test runner for Stryker: Stryker's own for Jest, but a mutant first meets the test file that mirrors the mutant's file,
// and the others only if it survives that. Stryker's own loads every test file that imports the mutant's, which takes most
// of the time.
import { readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { cwd } from "node:process";

import { strykerPlugins as jestPlugins } from "@stryker-mutator/jest-runner";

const [jestPlugin] = jestPlugins;

/**
 * The file with the test files by the ID of a test, in the mutated copy of the repository, for all processes that test
 * mutants.
 */
const FILES_OF_TESTS = "files-of-tests.json";

function nearestFirst(injector) {
  const runner = jestPlugin.factory(injector);
  // Stryker's runner takes test files in its own trial run only.
  const run = runner.run.bind(runner);
  let testFiles;
  runner.run = (settings) => run(testFiles === undefined ? settings : { ...settings, testFiles });
  const mutantRun = (options, files) => {
    testFiles = files;
    return runner.mutantRun(options);
  };

  return {
    init: () => runner.init(),
    capabilities: () => runner.capabilities(),

    async dryRun(options) {
      testFiles = undefined;
      const result = await runner.dryRun(options);
      if (result.status === "complete") {
        writeFileSync(FILES_OF_TESTS, JSON.stringify(filesOf(result.tests)));
      }
      return result;
    },

    async mutantRun(options) {
      const filesOfTests = JSON.parse(readFileSync(FILES_OF_TESTS, "utf8"));
      // A mutant of code that runs when a module is loaded needs all tests.
      const tests = options.testFilter ?? Object.keys(filesOfTests);
      const files = new Set(tests.flatMap((test) => filesOfTests[test] ?? []));
      const mirror = mirrorOf(options.sandboxFileName);
      if (files.delete(mirror)) {
        const result = await mutantRun(options, [mirror]);
        if (result.status !== "survived" || files.size === 0) {
          return result;
        }
      }
      return mutantRun(options, options.testFilter && [...files]);
    },
  };
}
nearestFirst.inject = jestPlugin.factory.inject;

/** Two files may have a test of the same name. */
function filesOf(tests) {
  const files = {};
  for (const { id, fileName } of tests) {
    files[id] = [...(files[id] ?? []), fileName];
  }
  return files;
}

function mirrorOf(source) {
  const path = relative(cwd(), source).replaceAll("\\", "/");
  return resolve(path.replace(/^src\//, "test/unit/").replace(/\.ts$/, ".test.ts"));
}

export const strykerPlugins = [{ ...jestPlugin, name: "nearest-first", factory: nearestFirst }];
