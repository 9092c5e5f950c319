// Makes the archive of this machine's platform, once before the tests of this level, and removes it after them.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { archiveName, makeArchives } from "../../build/plugin/archives.ts";
import { isThisMachine, PLATFORMS } from "../../build/plugin/platforms.ts";
import { buildRepository } from "../support/built-repository.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import manifest from "../../package.json";
import { PUBLICATION } from "./publication.ts";

const say = (line: string): void => {
  process.stderr.write(`delivery tests: ${line}\n`);
};

/** Jest's global set-up of this level: the CLI, the archive, and what is in the archive. */
export default async function install(): Promise<void> {
  const platform = PLATFORMS.find(isThisMachine);
  if (platform === undefined) {
    throw new Error(`No executable is made for ${process.platform} on ${process.arch}.`);
  }
  process.env.TRIAL_CLI = (await ensurePulumiCli(say)).command;
  await buildRepository();
  const folder = await mkdtemp(join(tmpdir(), "delivery-"));
  process.env.DELIVERY_TESTS = folder;
  await makeArchives({
    platforms: [platform],
    publication: PUBLICATION,
    folder: join(folder, "served"),
    say,
  });
  const archive = join(folder, "served", archiveName(manifest.version, platform));
  await mkdir(join(folder, "unpacked"));
  const { code, output } = await runProcess("tar", ["-xzf", archive, "-C", "unpacked"], {
    cwd: folder,
  });
  if (code !== 0) {
    throw new Error(`tar cannot unpack ${archive}:\n${output}`);
  }
  process.env.DELIVERY_ARCHIVE = archive;
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const { DELIVERY_TESTS: folder } = process.env;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
