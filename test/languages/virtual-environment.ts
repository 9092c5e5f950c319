// A virtual environment of Python into which pip has installed the wheel of the generated SDK.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../../build/machine/command.ts";
import { ensurePythonPackages } from "../../build/machine/python-packages.ts";

const PACKAGES = {
  name: "python-programs",
  what: "the tests of programs in Python",
  requirements: "test/languages/requirements.txt",
};

/** Makes the environment in `folder`, with the wheel in `wheels`, and returns the path of its Python. */
export async function virtualEnvironment(
  folder: string,
  wheels: string,
  say: (line: string) => void,
): Promise<string> {
  const packages = await ensurePythonPackages(PACKAGES, say);
  await run("python3", ["-m", "venv", folder], { cwd: process.cwd() });
  const python = join(folder, "bin", "python");
  await writeFile(join(await sitePackages(folder), "kept.pth"), `${packages}\n`);
  const files = (await readdir(wheels)).map((name) => join(wheels, name));
  // Without an index pip can only find there what the wheel says that it needs.
  await run(python, ["-m", "pip", "install", "--quiet", "--no-index", ...files], { cwd: folder });
  return python;
}

async function sitePackages(folder: string): Promise<string> {
  const [version = ""] = await readdir(join(folder, "lib"));
  return join(folder, "lib", version, "site-packages");
}
