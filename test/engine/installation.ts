// Jest's global set-up and tear-down of this level.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { compilePluginProcess } from "../support/compiled-code.ts";
import { ensureInstalled, projectOn } from "../support/kept-installation.ts";
import { packPackage } from "../support/project.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import manifest from "../../package.json";

const say = (line: string): void => {
  process.stderr.write(`engine tests: ${line}\n`);
};

/** Global set-up: the CLI, and a project that has the packed package and everything else that the tests' programs need. */
export default async function install(): Promise<void> {
  // Another level of the same run has made it.
  if (process.env.ENGINE_TEST_PROJECT !== undefined) {
    return;
  }
  const { dependencies, devDependencies } = manifest;
  process.env.TRIAL_CLI = (await ensurePulumiCli(say)).command;
  const kept = await ensureInstalled(
    {
      ...dependencies,
      "@pulumi/pulumi": devDependencies["@pulumi/pulumi"],
      "@pulumi/aws": devDependencies["@pulumi/aws"],
      "@swc/core": devDependencies["@swc/core"],
      "@swc/jest": devDependencies["@swc/jest"],
      "@types/node": devDependencies["@types/node"],
      jest: devDependencies.jest,
      typescript: devDependencies.typescript,
    },
    say,
  );
  const folder = await mkdtemp(join(tmpdir(), "engine-"));
  const tarball = await packPackage();
  await projectOn(kept, tarball, folder);
  await rm(dirname(tarball), { recursive: true });
  await compilePluginProcess(folder);
  process.env.ENGINE_TEST_PROJECT = folder;
}

/** Global tear-down. */
export async function uninstall(): Promise<void> {
  const folder = process.env.ENGINE_TEST_PROJECT;
  if (folder !== undefined) {
    // The last process may still be writing its compiled code.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
