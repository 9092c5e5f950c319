// One run of the tests, as Jest tells it.
import { readFile } from "node:fs/promises";
import { relative } from "node:path";

import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import type { Plan } from "./plan.ts";

export interface JestRun {
  readonly passed: number;
  readonly skipped: number;
  /** The names of the failures: a test after its file, or a file that could not be run. */
  readonly failures: readonly string[];
  readonly seconds: number;
  /** All that Jest printed. */
  readonly output: string;
}

/** The parts of Jest's --json output that are read here. */
export interface JestResults {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** @param files a regular expression for the paths of the test files; left out for all */
export async function runJest(
  { projects, files }: Pick<Plan, "projects" | "files">,
  resultsFile: string,
): Promise<JestRun> {
  const startedAt = Date.now();
  const { code, signal, output } = await runProcess(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      ...["--selectProjects", ...projects],
      ...(files === undefined ? [] : ["--testPathPatterns", files]),
      ...["--reporters", "default", "--json", "--outputFile", resultsFile],
    ],
    { cwd: repositoryRoot() },
  );
  const seconds = (Date.now() - startedAt) / 1000;
  const results = await readFile(resultsFile, "utf8").then(
    (text) => JSON.parse(text) as JestResults,
    () => undefined,
  );
  const passed = results?.numPassedTests ?? 0;
  const failures = results === undefined ? [] : failuresIn(results, repositoryRoot());
  return {
    passed,
    skipped: results?.numPendingTests ?? 0,
    failures:
      failures.length === 0 && (code !== 0 || passed === 0)
        ? [`Jest ended with ${signal ?? String(code)}, and ${passed} tests passed`]
        : failures,
    seconds,
    output,
  };
}

export function failuresIn({ testResults }: JestResults, root: string): readonly string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name).replaceAll("\\", "/");
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) {
      return [`${file} could not be run`];
    }
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}
