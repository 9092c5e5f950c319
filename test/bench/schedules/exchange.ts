// Hands imports to a contender in another language, and takes the outcomes back.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../../../build/machine/command.ts";
import type { SimulatedImport, WaitOutcome } from "./contender.ts";

/** The files through which the bench and a contender in another language talk. */
export interface ExchangeFiles {
  /** Holds the imports, as JSON. */
  readonly imports: string;
  /** The file for the outcomes, as JSON, in the order of the imports. */
  readonly outcomes: string;
}

/** A command that waits, in virtual time, for the imports in a file. */
export interface ForeignCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Has a program in another language wait for the imports. */
export async function exchange(
  imports: readonly SimulatedImport[],
  commandFor: (files: ExchangeFiles) => ForeignCommand,
): Promise<readonly WaitOutcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-schedules-"));
  try {
    const files = {
      imports: join(folder, "imports.json"),
      outcomes: join(folder, "outcomes.json"),
    };
    await writeFile(files.imports, JSON.stringify(imports));
    const { command, args, cwd, env } = commandFor(files);
    const missing = `${command}, which the bench needs, cannot be run`;
    await run(command, args, { cwd, env, missing });
    const outcomes = JSON.parse(await readFile(files.outcomes, "utf8")) as readonly WaitOutcome[];
    if (outcomes.length !== imports.length) {
      throw new Error(`${command} waited for ${outcomes.length} of ${imports.length} imports`);
    }
    return outcomes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
