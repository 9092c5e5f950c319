// Runs npm, pnpm, Yarn or Bun in a folder.
import { join } from "node:path";
import { lastLines, runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The package managers. Yarn Classic is Yarn 1; Yarn is the current Yarn. */
export type PackageManager = "npm" | "pnpm" | "Yarn Classic" | "Yarn" | "Bun";

/** Runs a package manager that this repository pins, or the npm that runs us. */
export async function runPackageManager(
  manager: PackageManager,
  args: readonly string[],
  folder: string,
): Promise<ProcessOutcome> {
  const pinned = (script: string): [string, string] => [
    process.execPath,
    join(repositoryRoot(), "node_modules", script),
  ];
  const run = (env: Readonly<Record<string, string>>, [command, ...first]: [string, ...string[]]) =>
    runProcess(command, [...first, ...args], { cwd: folder, env });
  switch (manager) {
    case "npm":
      return run({}, ["npm"]);
    case "pnpm":
      return run({}, pinned("pnpm/bin/pnpm.cjs"));
    case "Yarn Classic":
      return run({}, pinned("yarn/bin/yarn.js"));
    case "Yarn":
      return run(await yarnSettings(folder), pinned("@yarnpkg/cli-dist/bin/yarn.js"));
    case "Bun":
      // Bun is not a script.
      return run({}, [join(repositoryRoot(), "node_modules/bun/bin/bun.exe")]);
  }
}

/** Installs what the folder's package.json names, from the manager's cache where it can. */
export async function installDependencies(manager: PackageManager, folder: string): Promise<void> {
  const { code, output } = await runPackageManager(manager, INSTALL[manager], folder);
  if (code !== 0) {
    throw new Error(`${manager} cannot install in ${folder}:\n${lastLines(output, 30)}`);
  }
}

const INSTALL: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ["install", "--prefer-offline", "--no-audit", "--no-fund"],
  pnpm: ["install", "--prefer-offline"],
  "Yarn Classic": ["install", "--prefer-offline", "--non-interactive"],
  Yarn: ["install"],
  Bun: ["install"],
};

/** The settings for Yarn, which does not read npm's settings, and which in CI wants an existing lockfile. */
async function yarnSettings(folder: string): Promise<Readonly<Record<string, string>>> {
  const { output } = await runProcess("npm", ["config", "get", "registry"], { cwd: folder });
  return {
    YARN_NPM_REGISTRY_SERVER: output.trim(),
    YARN_ENABLE_TELEMETRY: "false",
    YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
  };
}
