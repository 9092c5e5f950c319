import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lastLines, runProcess } from "./process-output.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The tarball that a user would install, made from what is in `dist` now. */
export async function packPackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  const args = ["pack", "--ignore-scripts", "--pack-destination", folder];
  await runOrThrow("npm", args, repositoryRoot());
  const [tarball] = await readdir(folder);
  if (tarball === undefined) throw new Error(`npm pack left nothing in ${folder}`);
  return join(folder, tarball);
}

/** Makes `folder` a project that has the package and its dependencies as a user has them. */
export async function installProject(project: {
  readonly folder: string;
  readonly manager: "npm" | "pnpm";
  readonly tarball: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly type?: "module";
}): Promise<void> {
  const { folder, manager, tarball, dependencies, type } = project;
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: "test-project",
    private: true,
    ...(type && { type }),
    dependencies: { ...dependencies, "pulumi-personalize-readiness": `file:${tarball}` },
  };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (manager === "npm") {
    await runOrThrow("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], folder);
  } else {
    const pnpm = join(repositoryRoot(), "node_modules/pnpm/bin/pnpm.cjs");
    await runOrThrow(process.execPath, [pnpm, "install", "--prefer-offline"], folder);
  }
}

async function runOrThrow(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProcess(command, args, { cwd });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} in ${cwd} failed:\n${lastLines(output, 30)}`);
  }
}
