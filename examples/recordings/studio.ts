import { join } from "node:path";
import { Cleanup } from "../demo/cleanup.ts";
import { FIRST_IMPORT } from "../demo/imports.ts";
import { say } from "../demo/narration.ts";
import { openScene } from "../demo/scene.ts";
import { draw } from "./drawing.ts";
import type { Recording } from "./recordings.ts";
import { PROMPT, Terminal } from "./terminal.ts";

/** Where recordings are made. */
export interface Studio {
  /** with the program that is deployed, and what the drawings look like */
  readonly folder: string;
  /** where the drawings go */
  readonly results: string;
  /** where python3 finds the recorder */
  readonly recorder: string;
  readonly interrupted: AbortSignal;
}

/** Deploys the program in a terminal, as the recording wants it, and draws that. */
export async function record(recording: Recording, studio: Studio): Promise<void> {
  const { name, title, columns, rows, prepare, perform } = recording;
  const { folder, results, recorder, interrupted } = studio;
  const file = join(results, name);
  const cleanup = new Cleanup();
  try {
    const scene = await openScene(cleanup, interrupted, {
      folder,
      stack: "dev",
      config: { datasetImportJobArn: FIRST_IMPORT, minDelay: "500ms", maxDelay: "1s" },
    });
    await prepare(scene);
    // Reads from disk what would else be read while the recording shows nothing.
    await scene.stack.preview();
    interrupted.throwIfAborted();
    const environment = {
      ...scene.environment,
      ...OF_A_TERMINAL,
      PYTHONPATH: recorder,
      ENV: join(folder, "prompt.sh"),
    };
    const terminal = new Terminal({
      columns,
      rows,
      folder,
      environment,
      file: `${file}.cast`,
      interrupted,
    });
    cleanup.add(() => terminal.end());
    await terminal.until(PROMPT);
    await perform(terminal, scene);
    await terminal.until(PROMPT);
  } finally {
    for (const problem of await cleanup.run()) {
      say(`Something is left behind: ${problem}`, "red");
    }
  }
  await draw({ cast: `${file}.cast`, svg: `${file}.svg`, title, folder, recorder });
}

const OF_A_TERMINAL = {
  TERM: "xterm-256color",
  // Where the backend is says nothing here but how this machine names its folders.
  PULUMI_OPTION_SUPPRESS_PERMALINK: "true",
  PULUMI_OPTION_SUPPRESS_OUTPUTS: "true",
  // Most of the time of such a small deployment would go into checking the types of all of AWS.
  PULUMI_NODEJS_TRANSPILE_ONLY: "true",
};
