// Installs what programs in other languages need, once before the tests of this level, and removes it after them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { makeSdks } from "../../build/sdk/make-sdks.ts";
import { LANGUAGES } from "../../build/sdk/languages.ts";
import { buildRepository } from "../support/built-repository.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { goProgram } from "./go-program.ts";
import { placePythonHost } from "./python-host.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

const say = (line: string): void => {
  process.stderr.write(`language tests: ${line}\n`);
};

/** Jest's global set-up of this level: the CLI, the generated SDKs, and programs that use them. */
export default async function install(): Promise<void> {
  const { command } = await ensurePulumiCli(say);
  await buildRepository();
  await makeSdks({ languages: LANGUAGES, folder: "artifacts/sdk", say });
  const folder = await mkdtemp(join(tmpdir(), "languages-"));
  process.env.TRIAL_CLI = command;
  process.env.LANGUAGE_TESTS = folder;
  const python = await virtualEnvironment(join(folder, "python"), say);
  process.env.LANGUAGE_TESTS_PYTHON = python;
  process.env.LANGUAGE_TESTS_PYTHON_HOST = await placePythonHost(join(folder, "host"), python);
  process.env.LANGUAGE_TESTS_GO = await goProgram(join(folder, "deploy"), say);
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const { LANGUAGE_TESTS: folder } = process.env;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
