// Makes the generated SDK for Python a project that pip can build, and its wheel.
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../machine/command.ts";
import { ensurePythonPackages } from "../machine/python-packages.ts";

/** The packages with which pip builds, installed once per user. */
const BUILDER = {
  name: "setuptools",
  what: "the wheel of the Python SDK",
  requirements: "build/sdk/requirements.txt",
  megabytes: 1,
};

export async function finishPythonPackage(
  folder: string,
  wheels: string,
  say: (line: string) => void,
): Promise<void> {
  // pip wants the file beside pyproject.toml, and the generator puts it one folder down.
  await copyFile(
    join(folder, "pulumi_personalize_readiness", "README.md"),
    join(folder, "README.md"),
  );
  const builder = await ensurePythonPackages(BUILDER, say);
  await rm(wheels, { recursive: true, force: true });
  const args = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation"];
  await run("python3", ["-m", "pip", "wheel", ...args, "--wheel-dir", wheels, folder], {
    cwd: process.cwd(),
    env: { PYTHONPATH: builder },
    failure: "pip cannot build the wheel of the Python SDK",
  });
  // The files that setuptools leaves would count as sources the next time.
  await rm(join(folder, "build"), { recursive: true, force: true });
  await rm(join(folder, "pulumi_personalize_readiness.egg-info"), { recursive: true, force: true });
}
