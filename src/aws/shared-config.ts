// Finds the mistakes in the files of the shared AWS configuration that the SDK passes over in silence.
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

import type { Environment } from "./proxy.ts";

/** The forms of a line: empty, a comment, a section, or a setting. */
const LINES = [/^\s*$/, /^\s*[#;]/, /^\s*\[[^[\]]+\]/, /^\s*[^\s=[][^=]*=/];

/** The first file that cannot be read or has a line without sense, in a sentence; undefined where no file has. */
export async function oddityInSharedConfig(env: Environment): Promise<string | undefined> {
  const folder = path.join(homedir(), ".aws");
  const files = [
    env.AWS_CONFIG_FILE ?? path.join(folder, "config"),
    env.AWS_SHARED_CREDENTIALS_FILE ?? path.join(folder, "credentials"),
  ];
  const oddities = await Promise.all(files.map(oddityIn));
  return oddities.find((one) => one !== undefined);
}

async function oddityIn(file: string): Promise<string | undefined> {
  try {
    const number = oddLine(await readFile(file, "utf8"));
    return number === undefined ? undefined : `Line ${number} of ${file} is not valid.`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Many people have only one of the two files.
    return code === "ENOENT" ? undefined : `${file} cannot be read (${code}).`;
  }
}

/** The number of the first line that does not belong in a configuration, from 1. */
export function oddLine(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex((line) => !LINES.some((pattern) => pattern.test(line)));
  return index < 0 ? undefined : index + 1;
}
