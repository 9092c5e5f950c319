// The installed AWS clients, for test files that must know them before their first test.
import { spawnSync } from "node:child_process";
import type { Installations } from "./install.ts";

/**
 * Where the clients are, installed first if need be. Blocks: it is asked before any test is known,
 * as one whose client cannot be had is not run.
 */
export function installations(): Installations {
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "test/support/aws-clients/install.cjs"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) {
    throw new Error("the clients could not be installed, see above");
  }
  return JSON.parse(stdout) as Installations;
}

/** Says on stderr, past Jest's own output, what is not tested here and why. */
export function sayNotTested(what: string, missing: string): void {
  process.stderr.write(`\nNOT TESTED with ${what}: ${missing}\n\n`);
}
