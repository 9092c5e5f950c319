import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { installProject, packPackage } from "../support/project.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import manifest from "../../package.json";

const say = (line: string): void => {
  process.stderr.write(`engine tests: ${line}\n`);
};

/** Jest's global set-up of this level: the CLI, and the packed package installed as users install it. */
export default async function install(): Promise<void> {
  await ensurePulumiCli(say);
  const folder = await mkdtemp(join(tmpdir(), "engine-"));
  const tarball = await packPackage();
  const { devDependencies } = manifest;

  say("installing the packed package with npm, about a quarter of a minute");
  await installProject({
    folder,
    tarball,
    dependencies: {
      "@pulumi/pulumi": devDependencies["@pulumi/pulumi"],
      "@pulumi/aws": devDependencies["@pulumi/aws"],
      "@swc/core": devDependencies["@swc/core"],
      "@swc/jest": devDependencies["@swc/jest"],
      "@types/node": devDependencies["@types/node"],
      jest: devDependencies.jest,
      typescript: devDependencies.typescript,
    },
  });
  await rm(dirname(tarball), { recursive: true });
  process.env.ENGINE_TEST_PROJECT = folder;
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const folder = process.env.ENGINE_TEST_PROJECT;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
