// A virtual environment of Python into which pip has installed the wheel of the generated SDK.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { lastLines, runProcess } from "../../build/machine/process-output.ts";
import { ensurePythonPackages } from "../../build/machine/python-packages.ts";

const PACKAGES = {
  name: "python-programs",
  what: "the tests of programs in Python",
  requirements: "test/languages/requirements.txt",
};

const WHEELS = "artifacts/sdk/wheel";

/** Makes the environment in `folder`, and returns the path of its Python. */
export async function virtualEnvironment(
  folder: string,
  say: (line: string) => void,
): Promise<string> {
  const packages = await ensurePythonPackages(PACKAGES, say);
  await run("python3", ["-m", "venv", folder]);
  const python = join(folder, "bin", "python");
  await writeFile(join(await sitePackages(folder), "kept.pth"), `${packages}\n`);
  const wheels = (await readdir(WHEELS)).map((name) => join(WHEELS, name));
  // Without an index pip can only find there what the wheel says that it needs.
  await run(python, ["-m", "pip", "install", "--quiet", "--no-index", ...wheels]);
  return python;
}

async function sitePackages(folder: string): Promise<string> {
  const [version = ""] = await readdir(join(folder, "lib"));
  return join(folder, "lib", version, "site-packages");
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProcess(command, args, { cwd: process.cwd() });
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${lastLines(output, 20)}`);
  }
}
