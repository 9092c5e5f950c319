// Writes the SDKs of some languages, each complete, below one folder.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { lastLines, runProcess } from "../machine/process-output.ts";
import { ensureGenerator } from "./generator.ts";
import type { Language } from "./languages.ts";
import { finishNodejsPackage } from "./nodejs-package.ts";
import { finishPythonPackage } from "./python-package.ts";

const SCHEMA = "src/pulumi/native/schema.json";

export interface WantedSdks {
  readonly languages: readonly Language[];
  /** Where Pulumi downloads the plugin of a program that uses the SDK. Default: nowhere, the plugin is installed by hand. */
  readonly pluginDownloadUrl?: string | undefined;
  /** Each SDK is a folder of it, with the name of the language; the wheel is in its folder `wheel`. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export async function makeSdks({
  languages,
  pluginDownloadUrl,
  folder,
  say,
}: WantedSdks): Promise<void> {
  const generator = await ensureGenerator(say);
  const scratch = await mkdtemp(join(tmpdir(), "sdk-"));
  try {
    const schema = join(scratch, "schema.json");
    await writeFile(schema, await schemaWith(pluginDownloadUrl));
    for (const language of languages) {
      const made = join(folder, language);
      await rm(made, { recursive: true, force: true });
      await generate(generator, [schema, language, made]);
      await cp("LICENSE", join(made, "LICENSE"));
      if (language === "nodejs") {
        await finishNodejsPackage(made);
      } else if (language === "python") {
        await finishPythonPackage(made, join(folder, "wheel"), say);
      }
      say(`written: ${made}`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The URL is not in the schema: who builds the package says where they publish the plugin. */
async function schemaWith(pluginDownloadURL: string | undefined): Promise<string> {
  const schema = JSON.parse(await readFile(SCHEMA, "utf8")) as Record<string, unknown>;
  return JSON.stringify({ ...schema, pluginDownloadURL });
}

async function generate(generator: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProcess(generator, args, { cwd: process.cwd() });
  if (code !== 0) {
    throw new Error(`The generator of the SDKs failed:\n${lastLines(output, 20)}`);
  }
}
