// The Node.js of a platform, of the same release that runs this program and makes the data for the executable.
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

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

/** Node.js as a part of each executable, with the license that is the same on every platform. */
export async function nodejsItself(say: (line: string) => void): Promise<Part> {
  return {
    name: `Node.js ${process.versions.node}`,
    notice: (await licenseBesideNodejs()) ?? (await licenseFromNpm(say)),
  };
}

/**
 * The license in a download from nodejs.org: on Windows beside the executable, elsewhere one folder up. npm's has none there.
 */
async function licenseBesideNodejs(): Promise<string | undefined> {
  const folder = dirname(process.execPath);
  const files = [join(folder, "LICENSE"), join(folder, "..", "LICENSE")];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.find((text) => text.startsWith("Node.js is licensed "));
}

/** The license in npm's packages: the packages for Linux have it. */
async function licenseFromNpm(say: (line: string) => void): Promise<string> {
  return readFile(join(await ensurePackage(LINUX.nodePackage, say), "LICENSE"), "utf8");
}

async function ensurePackage(nodePackage: string, say: (line: string) => void): Promise<string> {
  const wanted = `${nodePackage}@${process.versions.node}`;
  return oncePerUser(wanted, say, async (scratch) => {
    say(`fetching ${wanted} from npm, once`);
    await run("npm", ["pack", wanted, "--silent", "--pack-destination", "."], { cwd: scratch });
    const tarball = `${nodePackage}-${process.versions.node}.tgz`;
    const made = join(scratch, "node");
    await mkdir(made);
    await run("tar", ["-xzf", tarball, "-C", made, "--strip-components=1"], { cwd: scratch });
    return made;
  });
}
