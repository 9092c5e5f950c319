// Makes the archives from which `pulumi plugin install` takes the native provider.
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PACKAGE } from "../../src/pulumi/native/token.ts";
import { writeBundle } from "./bundle.ts";
import { writeChecksums } from "./checksums.ts";
import { run } from "../machine/command.ts";
import type { Publication } from "../schema/publication.ts";
import { writeExecutable, writeSeaBlob } from "./executable.ts";
import { ensureNodejs, nodejsItself } from "./nodejs.ts";
import { noticesOf, partsOf } from "./notices.ts";
import type { Platform } from "./platforms.ts";

/** The name of the executable in an archive; on Windows ".exe" follows. */
export const PLUGIN = `pulumi-resource-${PACKAGE}`;

const LICENSE = "LICENSE";
/** The file with the notices of other people's code in the executable. */
const NOTICES = "THIRD-PARTY-NOTICES";

export interface Wanted {
  readonly platforms: readonly Platform[];
  /** The place of a release. Default: none. */
  readonly publication?: Publication;
  /** The folder for the archives. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/**
 * Writes an archive of dist for each platform, and the checksums of all archives that the folder then has.
 *
 * @returns the paths of the archives, in the order of the platforms
 */
export async function makeArchives({
  platforms,
  publication = {},
  folder,
  say,
}: Wanted): Promise<readonly string[]> {
  const version = await versionOfPackage();
  const own = await mkdtemp(join(tmpdir(), "plugin-"));
  try {
    await mkdir(folder, { recursive: true });
    const bundle = join(own, "plugin.cjs");
    say("bundling dist into one file");
    const parts = await partsOf(await writeBundle(bundle, publication));
    await writeFile(join(own, NOTICES), noticesOf([await nodejsItself(say), ...parts]));
    await copyFile(LICENSE, join(own, LICENSE));
    for (const platform of platforms) {
      const nodejs = await ensureNodejs(platform, say);
      const archive = archiveName(version, platform);
      say(`making ${join(folder, archive)}`);
      const executable = platform.platform === "win32" ? `${PLUGIN}.exe` : PLUGIN;
      const blob = await writeSeaBlob(bundle, own, platform);
      await writeExecutable(platform, { nodejs, blob, folder: own }, join(own, executable));
      // The name has no folder, because some versions of tar take "D:" of "D:\" for a host.
      await run("tar", ["-czf", archive, executable, LICENSE, NOTICES], { cwd: own });
      await copyFile(join(own, archive), join(folder, archive));
    }
    await writeChecksums(folder, version);
    return platforms.map((platform) => join(folder, archiveName(version, platform)));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** The name that Pulumi asks a server for. */
export function archiveName(version: string, { name }: Platform): string {
  return `${PLUGIN}-v${version}-${name}.tar.gz`;
}

async function versionOfPackage(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile("package.json", "utf8"));
  return (manifest as { version: string }).version;
}
