// Tests of the site that need a real browser.
import { sayNotTested } from "../support/aws-clients/installations.ts";
import { chromiumMissing } from "../support/browser/install.ts";

const missing = chromiumMissing();

/** Describes tests in Chromium; skips them, and says so, where there is none. */
export function inChromium(name: string, tests: () => void): void {
  // A part of what a test may take elsewhere: nothing here waits for AWS or an engine, only for a busy machine.
  jest.setTimeout(120_000);
  if (missing === undefined) {
    describe(name, tests);
  } else {
    sayNotTested("a browser", missing);
    describe.skip(name, tests);
  }
}
