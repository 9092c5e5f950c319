// Makes the archive of this machine's platform, once before the tests of this level, and removes it after them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildRepository } from "../support/built-repository.ts";
import { executableIn, makeExecutable } from "../support/made-executable.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { PUBLICATION } from "./publication.ts";

const say = (line: string): void => {
  process.stderr.write(`delivery tests: ${line}\n`);
};

/** Jest's global set-up of this level: the CLI, the archive, and the content of the archive. */
export default async function install(): Promise<void> {
  process.env.TRIAL_CLI = (await ensurePulumiCli(say)).command;
  await buildRepository();
  const folder = await mkdtemp(join(tmpdir(), "delivery-"));
  process.env.DELIVERY_TESTS = folder;
  process.env.DELIVERY_EXECUTABLE = executableIn(folder);
  process.env.DELIVERY_ARCHIVE = await makeExecutable(folder, { publication: PUBLICATION, say });
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const { DELIVERY_TESTS: folder } = process.env;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
