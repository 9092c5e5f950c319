// Jest's global set-up of the level that runs the native provider on the real engine.
import { symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";

import { makeSdks } from "../../../build/sdk/make-sdks.ts";
import { ensureLanguageHost } from "../../support/pulumi-cli/language-hosts.ts";
import install from "../installation.ts";

const say = (line: string): void => {
  process.stderr.write(`engine tests: ${line}\n`);
};

/** Global set-up: the installation of the engine tests, the SDK for Node.js in their project, and the host of YAML programs. */
export default async function installNative(): Promise<void> {
  await install();
  const folder = process.env.ENGINE_TEST_PROJECT ?? "";
  const sdks = join(folder, "sdk");
  await makeSdks({ languages: ["nodejs"], folder: sdks, say });
  await symlink(
    join(sdks, "nodejs"),
    join(folder, "node_modules", "pulumi-personalize-readiness-native"),
  );
  process.env.PATH = [process.env.PATH, await ensureLanguageHost("yaml", say)].join(delimiter);
}
