// Packs the package, and installs the package in a new project as a user does.
import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildRepository } from "./built-repository.ts";
import { installDependencies } from "./package-manager.ts";
import { lastLines, runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The tarball that a user would install, made from the current sources. */
export async function packPackage(): Promise<string> {
  await buildRepository();
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  const args = ["pack", "--ignore-scripts", "--pack-destination", folder];
  const { code, output } = await runProcess("npm", args, { cwd: repositoryRoot() });
  const [tarball] = await readdir(folder);
  if (code !== 0 || tarball === undefined) {
    throw new Error(`npm pack left nothing in ${folder}:\n${lastLines(output, 30)}`);
  }
  return join(folder, tarball);
}

/** Makes `folder` a project with the package and its dependencies, as npm installs them. */
export async function installProject(project: {
  readonly folder: string;
  readonly tarball: string;
  readonly dependencies: Readonly<Record<string, string>>;
}): Promise<void> {
  const { folder, tarball, dependencies } = project;
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "test-project",
    private: true,
    dependencies: { ...dependencies, "pulumi-personalize-readiness": `file:${tarball}` },
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await installDependencies("npm", folder);
}
