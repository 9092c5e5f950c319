// Programs in YAML, which Pulumi's own language host runs.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Trial, TrialProgram } from "../../support/engine-trial.ts";

/** The type of a gate on an import, as a program in YAML writes it. */
export const GATE = "personalize-readiness:DatasetImportJobReadiness";

/** The parts of a program in YAML that a test is about. */
export interface YamlParts {
  readonly resources?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** A program that uses the native provider. JSON is YAML, and needs no indentation. */
export function yamlProgram(parts: YamlParts = {}): TrialProgram {
  return { usesPlugin: true, files: { "Pulumi.yaml": textOf(parts) } };
}

/** Changes the program of the trial. */
export async function rewrite({ folder }: Trial, parts: YamlParts): Promise<void> {
  await writeFile(join(folder, "Pulumi.yaml"), textOf(parts));
}

function textOf(parts: YamlParts): string {
  return JSON.stringify({ name: "trial", runtime: "yaml", ...parts });
}
