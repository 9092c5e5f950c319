// Finds a Pulumi CLI for the tests, or downloads or builds one.
import { PulumiCommand } from "@pulumi/pulumi/automation/index.js";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { SemVer } from "semver";
import { buildFromGoModule, GoIsMissing } from "./pulumi-cli/build-from-go-module.ts";
import { placeCompanions, refreshCompanions } from "./pulumi-cli/companions.ts";
import { withInstallLock } from "../../build/machine/install-lock.ts";
import { cliUnderTest, type CliVersion } from "./pulumi-cli/versions.ts";

/** One version of the CLI, and its folder for this user. */
interface Wanted extends CliVersion {
  readonly semVer: SemVer;
  readonly root: string;
}

/** The Pulumi CLI that the tests run on: the CLI on PATH, an earlier install, a download or our own build. */
export async function ensurePulumiCli(say: (line: string) => void): Promise<PulumiCommand> {
  const version = cliUnderTest();
  const root = join(homedir(), ".pulumi", "versions", version.version);
  const wanted: Wanted = { ...version, semVer: new SemVer(version.version), root };
  return (
    (await onPath(wanted)) ??
    (await earlierInstall(wanted)) ??
    (await withInstallLock(root, say, (scratch) => install(wanted, scratch, say)))
  );
}

async function onPath({ semVer, laterCounts }: Wanted): Promise<PulumiCommand | undefined> {
  const { command } = await attempt(() => PulumiCommand.get({ version: semVer }));
  return laterCounts || command?.version?.compare(semVer) === 0 ? command : undefined;
}

async function earlierInstall({ root, semVer }: Wanted): Promise<PulumiCommand | undefined> {
  const { command } = await attempt(() => PulumiCommand.get({ root, version: semVer }));
  if (command !== undefined) {
    await refreshCompanions(join(root, "bin"));
  }
  return command;
}

async function install(
  wanted: Wanted,
  scratch: string,
  say: (line: string) => void,
): Promise<PulumiCommand> {
  const { root, version, semVer } = wanted;
  const madeMeanwhile = await earlierInstall(wanted);
  if (madeMeanwhile !== undefined) {
    return madeMeanwhile;
  }
  say(`no Pulumi CLI v${version} here: trying to download it`);
  const download = await attempt(() => PulumiCommand.install({ root, version: semVer }));
  if (download.command !== undefined) {
    return download.command;
  }
  say(`the Pulumi CLI cannot be downloaded: ${download.reason}`);
  try {
    await build(wanted, scratch, say);
  } catch (error) {
    throw new Error(noCli(wanted, error, download.reason), { cause: error });
  }
  return PulumiCommand.get({ root, version: semVer });
}

async function build(
  { root, version, module }: Wanted,
  scratch: string,
  say: (line: string) => void,
): Promise<void> {
  const made = join(scratch, "install");
  await mkdir(join(made, "bin"), { recursive: true });
  const executable = join(made, "bin", "pulumi");
  await buildFromGoModule(
    {
      what: "the Pulumi CLI",
      module,
      goPackage: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
      versionVariable: "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version",
      version: `v${version}`,
      minutes: "3-5",
    },
    { scratch, executable, say },
  );
  await placeCompanions(join(made, "bin"));
  // The existing install did not run. The rename makes the whole new install appear at once.
  await rm(root, { recursive: true, force: true });
  await rename(made, root);
}

function noCli(
  { version, go, laterCounts }: Wanted,
  error: unknown,
  downloadFailure: string,
): string {
  const acceptable = laterCounts ? `${version} or later` : version;
  return [
    `No Pulumi CLI ${acceptable}, and none could be made. Any one of these helps:`,
    `  - put pulumi ${acceptable} on PATH (https://www.pulumi.com/docs/install/)`,
    `  - allow the download from get.pulumi.com (it failed: ${downloadFailure})`,
    error instanceof GoIsMissing
      ? `  - install Go ${go} or later, with which it is built from its published module`
      : `  - make the build with Go (${go} or later) work: ${messageOf(error)}`,
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
