// The notices of the other people whose code is in an executable. Their licenses ask for them.
// cspell:ignore licen
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The names of the files in which a package names its owners and its license. */
const NOTICE = /^(licen[cs]e|notice|copying)/i;

/** Part of an executable that somebody else has made. */
export interface Part {
  /** The name with the version. */
  readonly name: string;
  readonly notice: string;
}

/** The packages of other people that these files belong to. @param files paths as the bundler names them */
export async function partsOf(files: readonly string[]): Promise<readonly Part[]> {
  const folders = files.flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [],
  );
  return Promise.all([...new Set(folders)].sort().map(packageIn));
}

async function packageIn(folder: string): Promise<Part> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = (await readdir(folder)).filter((file) => NOTICE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return {
    name: `${manifest.name} ${manifest.version}`,
    notice: texts.length > 0 ? texts.join("\n") : withoutFile(manifest),
  };
}

/** The license of a package without a file: some packages of the AWS SDK have no file, and the license of this project. */
function withoutFile({ name, license }: { name: string; license?: string }): string {
  if (license !== "Apache-2.0") {
    throw new Error(`${name} has no license file, so it cannot be in the executable.`);
  }
  return "Apache License, Version 2.0. The file LICENSE has its text.";
}

/** The file of notices: each text once, below its parts. */
export function noticesOf(parts: readonly Part[]): string {
  const owners = new Map<string, string[]>();
  for (const { name, notice } of parts) {
    const text = notice.replaceAll("\r\n", "\n").trim();
    owners.set(text, [...(owners.get(text) ?? []), name]);
  }
  const sections = [...owners].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return ["The executable contains the following software.\n", ...sections].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}
