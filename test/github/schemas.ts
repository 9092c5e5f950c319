// Checks files of .github against the schemas that GitHub documents.
import { Ajv } from "ajv";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

import { ensurePythonPackages } from "../../build/machine/python-packages.ts";
import type { Verdict } from "./verdict.ts";

/** The schema of a file for GitHub. */
export interface Described {
  readonly file: string;
  readonly schema: "dependabot" | "github-issue-forms";
}

/** Checks files against the schemas that check-jsonschema carries. */
export async function checkSchemas(
  files: readonly Described[],
  say: (line: string) => void,
): Promise<Verdict> {
  let folder: string;
  try {
    folder = await ensurePythonPackages(
      {
        name: "check-jsonschema",
        what: "the check of .github",
        requirements: "test/github/requirements.txt",
        megabytes: 1,
      },
      say,
    );
  } catch (error) {
    return { missing: (error as Error).message };
  }
  const problems = await Promise.all(files.map((file) => problemsOf(file, folder)));
  return { problems: problems.join("") };
}

async function problemsOf({ file, schema }: Described, folder: string): Promise<string> {
  const path = join(folder, "check_jsonschema/builtin_schemas/vendor", `${schema}.json`);
  // The schemas name formats and keywords for editors, which Ajv does not know.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const isValid = ajv.compile(JSON.parse(await readFile(path, "utf8")) as object);
  const holds: unknown = parse(await readFile(file, "utf8"));
  return isValid(holds) ? "" : `${file}: ${ajv.errorsText(isValid.errors, { dataVar: "" })}\n`;
}
