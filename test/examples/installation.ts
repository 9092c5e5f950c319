// Jest's global set-up of this level.
import { delimiter } from "node:path";

import install from "../engine/installation.ts";
import { ensureLanguageHost } from "../support/pulumi-cli/language-hosts.ts";

/** Global set-up: the installation of the engine tests, and the host of programs in YAML. */
export default async function installForExamples(): Promise<void> {
  await install();
  const host = await ensureLanguageHost("yaml", (line) => {
    process.stderr.write(`examples: ${line}\n`);
  });
  process.env.PATH = [process.env.PATH, host].join(delimiter);
}
