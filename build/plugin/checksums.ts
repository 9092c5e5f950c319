// The file with the checksums of the archives, with which people and scripts check their downloads.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The name under which releases of Pulumi's providers have such a file. */
export function checksumsName(version: string): string {
  return `pulumi-personalize-readiness_${version}_checksums.txt`;
}

/** Writes the SHA-256 of each archive of a version that a folder has, in the form that `sha256sum --check` takes. */
export async function writeChecksums(folder: string, version: string): Promise<void> {
  const files = await readdir(folder);
  const archives = files.filter((file) => file.includes(`-v${version}-`)).sort();
  const lines = archives.map(async (archive) => {
    const digest = createHash("sha256").update(await readFile(join(folder, archive)));
    return `${digest.digest("hex")}  ${archive}\n`;
  });
  await writeFile(join(folder, checksumsName(version)), (await Promise.all(lines)).join(""));
}
