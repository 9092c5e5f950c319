// Keeps dependencies installed between runs, because npm takes half a minute for them.
import { createHash } from "node:crypto";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../build/machine/command.ts";
import { oncePerUser } from "../../build/machine/once-per-user.ts";
import { installDependencies } from "./package-manager.ts";

/** Names of packages, with a version or a range each. */
export type Dependencies = Readonly<Record<string, string>>;

/**
 * Installs the dependencies with npm into a folder of this user's cache, unless they are there.
 *
 * @returns the folder that has the dependencies in its node_modules.
 */
export async function ensureInstalled(
  dependencies: Dependencies,
  say: (line: string) => void,
): Promise<string> {
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const digest = createHash("sha256").update(manifest).digest("hex").slice(0, 8);
  return oncePerUser(`dependencies-${digest}`, say, async (scratch, kept) => {
    say(`npm installs what the tests' project needs into ${kept}, once`);
    const made = join(scratch, "install");
    await mkdir(made);
    await writeFile(join(made, "package.json"), manifest);
    await installDependencies("npm", made);
    return made;
  });
}

/** Makes `folder` a project that has the kept dependencies by links, and the packed package unpacked. */
export async function projectOn(kept: string, tarball: string, folder: string): Promise<void> {
  const modules = join(folder, "node_modules");
  const unpacked = join(modules, "pulumi-personalize-readiness");
  await mkdir(unpacked, { recursive: true });
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ private: true })}\n`);
  for (const name of await readdir(join(kept, "node_modules"))) {
    await symlink(join(kept, "node_modules", name), join(modules, name));
  }
  const args = ["-xzf", tarball, "--strip-components=1", "-C", unpacked];
  await run("tar", args, { cwd: folder, failure: `tar cannot unpack ${tarball}` });
}
