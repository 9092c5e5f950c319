// Installs the dependencies of programs in other languages, once before the tests of this level, and removes it after them.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { LANGUAGES } from "../../build/sdk/languages.ts";
import { buildRepository } from "../support/built-repository.ts";
import { makeSdksIn } from "../support/made-sdks.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { ensureLanguageHost } from "../support/pulumi-cli/language-hosts.ts";
import { goProgram } from "./go-program.ts";
import { javaClassPath } from "./java-program.ts";
import { requireJava } from "./maven.ts";
import { startPluginServer } from "./plugin-server.ts";
import { placePythonHost } from "./python-host.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

const say = (line: string): void => {
  process.stderr.write(`language tests: ${line}\n`);
};

/** Jest's global set-up of this level: the CLI, its language hosts, the generated SDKs, and programs that use them. */
export default async function install(): Promise<void> {
  await requireJava();
  const { command } = await ensurePulumiCli(say);
  await buildRepository();
  const hosts = [await ensureLanguageHost("yaml", say), await ensureLanguageHost("java", say)];
  process.env.PATH = [process.env.PATH, ...hosts].join(delimiter);
  const folder = await mkdtemp(join(tmpdir(), "languages-"));
  await mkdir(join(folder, "server"));
  const server = await startPluginServer(join(folder, "server"));
  const sdks = join(folder, "sdks");
  await makeSdksIn(sdks, { languages: LANGUAGES, publication: { pluginDownloadUrl: server }, say });
  process.env.TRIAL_CLI = command;
  process.env.LANGUAGE_TESTS = folder;
  process.env.LANGUAGE_TESTS_SERVER = server;
  process.env.LANGUAGE_TESTS_SDKS = sdks;
  const python = await virtualEnvironment(join(folder, "python"), join(sdks, "wheel"), say);
  process.env.LANGUAGE_TESTS_PYTHON = python;
  process.env.LANGUAGE_TESTS_PYTHON_HOST = await placePythonHost(join(folder, "host"), python);
  process.env.LANGUAGE_TESTS_GO = await goProgram(join(folder, "go"), say);
  process.env.LANGUAGE_TESTS_CLASS_PATH = await javaClassPath(join(folder, "java"), server, say);
}

/** Jest's global tear-down of this level. */
export async function uninstall(): Promise<void> {
  const { LANGUAGE_TESTS: folder } = process.env;
  if (folder !== undefined) {
    await rm(folder, { recursive: true, force: true });
  }
}
