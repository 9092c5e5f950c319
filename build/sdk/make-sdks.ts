// Writes the SDKs of some languages, each complete, below one folder.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../machine/command.ts";
import { publishedSchema, type Publication, type PublishedSchema } from "../schema/publication.ts";
import { ensureGenerator } from "./generator.ts";
import type { Language } from "./languages.ts";
import { finishNodejsPackage } from "./nodejs-package.ts";
import { packForGo, packForNpm } from "./packages.ts";
import { finishPythonPackage } from "./python-package.ts";

const SCHEMA = "src/pulumi/native/schema.json";

export interface WantedSdks {
  readonly languages: readonly Language[];
  /** The place of a release. Default: none. */
  readonly publication?: Publication;
  /**
   * The folder of all SDKs: each SDK is a folder with the name of the language. The wheel is in the folder `wheel`; the files
   * that a release offers for the other languages are in `packages`.
   */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export async function makeSdks({
  languages,
  publication = {},
  folder,
  say,
}: WantedSdks): Promise<void> {
  const generator = await ensureGenerator(say);
  const scratch = await mkdtemp(join(tmpdir(), "sdk-"));
  try {
    const schema = join(scratch, "schema.json");
    const own = JSON.parse(await readFile(SCHEMA, "utf8")) as PublishedSchema;
    const content = publishedSchema(own, publication);
    await writeFile(schema, JSON.stringify(content));
    const packages = join(folder, "packages");
    await rm(packages, { recursive: true, force: true });
    for (const language of languages) {
      const made = join(folder, language);
      await rm(made, { recursive: true, force: true });
      await run(generator, [schema, language, made], {
        cwd: process.cwd(),
        failure: "The generator of the SDKs failed",
      });
      await cp("LICENSE", join(made, "LICENSE"));
      if (language === "nodejs") {
        await finishNodejsPackage(made);
        await packForNpm(made, packages);
      } else if (language === "go") {
        await packForGo(made, packages, content.version);
      } else {
        await finishPythonPackage(made, join(folder, "wheel"), say);
      }
      say(`written: ${made}`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
