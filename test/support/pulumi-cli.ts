// Finds a Pulumi CLI for the tests, or downloads or builds one.
import { PulumiCommand } from "@pulumi/pulumi/automation/index.js";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { SemVer } from "semver";
import { buildFromGoModule, GoIsMissing } from "./pulumi-cli/build-from-go-module.ts";
import { placeCompanions, refreshCompanions } from "./pulumi-cli/companions.ts";
import { withInstallLock } from "./pulumi-cli/install-lock.ts";

const WANTED = new SemVer("3.250.0");

/** A Pulumi CLI that runs here: the one on PATH, an earlier install, a download or our own build. */
export async function ensurePulumiCli(say: (line: string) => void): Promise<PulumiCommand> {
  const root = join(homedir(), ".pulumi", "versions", WANTED.version);
  return (
    (await attempt(() => PulumiCommand.get({ version: WANTED }))).command ??
    (await earlierInstall(root)) ??
    (await withInstallLock(`${root}.lock`, say, (scratch) => install(root, scratch, say)))
  );
}

async function earlierInstall(root: string): Promise<PulumiCommand | undefined> {
  const { command } = await attempt(() => PulumiCommand.get({ root, version: WANTED }));
  if (command !== undefined) {
    await refreshCompanions(join(root, "bin"));
  }
  return command;
}

async function install(
  root: string,
  scratch: string,
  say: (line: string) => void,
): Promise<PulumiCommand> {
  const madeMeanwhile = await earlierInstall(root);
  if (madeMeanwhile !== undefined) {
    return madeMeanwhile;
  }
  say(`no Pulumi CLI v${WANTED.version} or later here: trying to download it`);
  const download = await attempt(() => PulumiCommand.install({ root, version: WANTED }));
  if (download.command !== undefined) {
    return download.command;
  }
  say(`the Pulumi CLI cannot be downloaded: ${download.reason}`);
  try {
    await build(root, scratch, say);
  } catch (error) {
    throw new Error(noCli(error, download.reason), { cause: error });
  }
  return PulumiCommand.get({ root, version: WANTED });
}

async function build(root: string, scratch: string, say: (line: string) => void): Promise<void> {
  const made = join(scratch, "install");
  await mkdir(join(made, "bin"), { recursive: true });
  const executable = join(made, "bin", "pulumi");
  await buildFromGoModule({ version: WANTED.version, scratch, executable, say });
  await placeCompanions(join(made, "bin"));
  // Whatever is there did not run; the rename makes the whole install appear at once.
  await rm(root, { recursive: true, force: true });
  await rename(made, root);
}

function noCli(error: unknown, downloadFailure: string): string {
  return [
    `No Pulumi CLI v${WANTED.version} or later, and none could be made. Any one of these helps:`,
    `  - put pulumi >= ${WANTED.version} on PATH (https://www.pulumi.com/docs/install/)`,
    `  - allow the download from get.pulumi.com (it failed: ${downloadFailure})`,
    error instanceof GoIsMissing
      ? "  - install Go 1.25.11 or later, with which it is built from its published module"
      : `  - make the build with Go (1.25.11 or later) work: ${messageOf(error)}`,
  ].join("\n");
}

async function attempt(
  get: () => Promise<PulumiCommand>,
): Promise<{ command?: PulumiCommand; reason: string }> {
  try {
    return { command: await get(), reason: "" };
  } catch (error) {
    return { reason: messageOf(error).replaceAll(/\s+/g, " ").trim().slice(0, 200) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
