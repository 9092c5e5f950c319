import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
  const pulumi = { "@pulumi/pulumi": devDependencies["@pulumi/pulumi"] };

  say("installing the packed package with npm and with pnpm, about half a minute");
  await installProject({
    folder: join(folder, "npm"),
    manager: "npm",
    tarball,
    dependencies: {
      ...pulumi,
      "@pulumi/aws": devDependencies["@pulumi/aws"],
      "@swc/core": devDependencies["@swc/core"],
      "@swc/jest": devDependencies["@swc/jest"],
      "@types/node": devDependencies["@types/node"],
      jest: devDependencies.jest,
      typescript: devDependencies.typescript,
    },
  });
  await installProject({
    folder: join(folder, "pnpm"),
    manager: "pnpm",
    tarball,
    dependencies: pulumi,
    type: "module",
  });
  await rm(tarball);
  process.env.ENGINE_TEST_PROJECTS = folder;
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const folder = process.env.ENGINE_TEST_PROJECTS;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
