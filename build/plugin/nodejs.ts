// The Node.js of a platform, of the very release that runs this: the data that goes into an executable is made by it.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../machine/command.ts";
import { oncePerUser } from "../machine/once-per-user.ts";
import type { Part } from "./notices.ts";
import { isThisMachine, LINUX, type Platform } from "./platforms.ts";

/** The path of the platform's Node.js, which is fetched from npm once per user. */
export async function ensureNodejs(
  platform: Platform,
  say: (line: string) => void,
): Promise<string> {
  const { name, nodePackage, nodeFile } = platform;
  if (nodePackage === undefined || nodeFile === undefined) {
    if (isThisMachine(platform)) {
      return process.execPath;
    }
    throw new Error(`npm has no Node.js for ${name}: run this on a machine of that platform.`);
  }
  return join(await ensurePackage(nodePackage, say), nodeFile);
}

/** Node.js as a part of each executable. Its package for Windows has no license file; the license is the same everywhere. */
export async function nodejsItself(say: (line: string) => void): Promise<Part> {
  const folder = await ensurePackage(LINUX.nodePackage, say);
  return {
    name: `Node.js ${process.versions.node}`,
    notice: await readFile(join(folder, "LICENSE"), "utf8"),
  };
}

async function ensurePackage(nodePackage: string, say: (line: string) => void): Promise<string> {
  const wanted = `${nodePackage}@${process.versions.node}`;
  return oncePerUser(wanted, say, async (scratch) => {
    say(`fetching ${wanted} from npm, once`);
    await run("npm", ["pack", wanted, "--silent", "--pack-destination", "."], scratch);
    const tarball = `${nodePackage}-${process.versions.node}.tgz`;
    const made = join(scratch, "node");
    await mkdir(made);
    await run("tar", ["-xzf", tarball, "-C", made, "--strip-components=1"], scratch);
    return made;
  });
}
