// Makes executables that need no Node.js beside them: a copy of Node.js each, with the bundle put into it.
import { chmod, copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../machine/command.ts";
import { isThisMachine, type Platform } from "./platforms.ts";

/** Node.js finds the data in its executable by this name, and knows by this mark that there are data. */
const RESOURCE = "NODE_SEA_BLOB";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** Writes the data for the platform's copy of Node.js, and returns the path. */
export async function writeSeaBlob(
  bundle: string,
  folder: string,
  platform: Platform,
): Promise<string> {
  const config = join(folder, "sea-config.json");
  const output = join(folder, "sea.blob");
  await writeFile(
    config,
    JSON.stringify({
      ...{ main: bundle, output, disableExperimentalSEAWarning: true },
      // Compiled code starts sooner, but runs only on the platform that has compiled it.
      useCodeCache: isThisMachine(platform),
    }),
  );
  await run(process.execPath, ["--experimental-sea-config", config], { cwd: folder });
  return output;
}

/** Writes the executable for a platform. */
export async function writeExecutable(
  { platform }: Platform,
  from: { readonly nodejs: string; readonly blob: string; readonly folder: string },
  executable: string,
): Promise<void> {
  const { nodejs, blob, folder } = from;
  await copyFile(nodejs, executable);
  await chmod(executable, 0o755);
  const forMac = platform === "darwin";
  // macOS starts no executable with a wrong signature, and on arm64 no executable without a signature.
  if (forMac) {
    await run("codesign", ["--remove-signature", executable], { cwd: folder });
  }
  // As a command, whose warnings nobody reads: for ELF files it warns of `.note` sections, which does no harm.
  const postject = join(process.cwd(), "node_modules/postject/dist/cli.js");
  const options = [
    "--sentinel-fuse",
    FUSE,
    ...(forMac ? ["--macho-segment-name", "NODE_SEA"] : []),
  ];
  await run(process.execPath, [postject, executable, RESOURCE, blob, ...options], { cwd: folder });
  if (forMac) {
    await run("codesign", ["--sign", "-", executable], { cwd: folder });
  }
}
