"use strict";

const { appendFileSync } = require("node:fs");

/** A Jest reporter that leaves Jest's own counts in a file, one line for each run, for the closing line of CI. */
module.exports = class ResultsFile {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const counts = {
      passed: numPassedTests,
      // Jest counts no tests of a file that could not be run.
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests,
    };
    appendFileSync("test-results.jsonl", `${JSON.stringify(counts)}\n`);
  }
};
