// The installed AWS clients, for test files that must know them before their first test.
import { spawnSync } from "node:child_process";
import type { Installations } from "./install.ts";

/**
 * The folders of the clients, which are installed if they are missing. Blocks: Jest asks before it knows any test,
 * because it does not run a test without its client.
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

/** Names on stderr, past Jest's own output, the missing tests and the reason. */
export function sayNotTested(what: string, missing: string): void {
  process.stderr.write(`\nNOT TESTED with ${what}: ${missing}\n\n`);
}
