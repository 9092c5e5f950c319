// Installs the packages for all layouts, once before their tests, and removes it after them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { packPackage } from "../support/project.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";

/** Jest's global set-up of this level: the CLI, the packed package, and a folder for its installations. */
export default async function prepare(): Promise<void> {
  const { command } = await ensurePulumiCli((line) => {
    process.stderr.write(`layout tests: ${line}\n`);
  });
  process.env.TRIAL_CLI = command;
  process.env.LAYOUT_TEST_TARBALL = await packPackage();
  process.env.LAYOUT_TEST_PROJECTS = await mkdtemp(join(tmpdir(), "layouts-"));
}

/** Jest's global tear-down of this level. */
export async function clear(): Promise<void> {
  const { LAYOUT_TEST_TARBALL: tarball = "", LAYOUT_TEST_PROJECTS: projects = "" } = process.env;
  await rm(dirname(tarball), { recursive: true, force: true });
  await rm(projects, { recursive: true, force: true });
}
