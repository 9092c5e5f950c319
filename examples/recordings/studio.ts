import { join } from "node:path";
import { Cleanup } from "../demo/cleanup.ts";
import { FIRST_IMPORT } from "../demo/imports.ts";
import { say } from "../demo/narration.ts";
import { openScene } from "../demo/scene.ts";
import { draw } from "./drawing.ts";
import type { Recording } from "./recordings.ts";
import { PROMPT, Terminal } from "./terminal.ts";

/** The place in which recordings are made. */
export interface Studio {
  /** the folder with the program to deploy, and the template of the drawings */
  readonly folder: string;
  /** the folder for the drawings */
  readonly results: string;
  /** the folder in which python3 finds the recorder */
  readonly recorder: string;
  readonly interrupted: AbortSignal;
}

/** Deploys the program in a terminal, as the recording describes, and draws the terminal. */
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
    // The files are now read from disk, which would otherwise happen while the recording shows nothing.
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
  // The address of the backend would only show the names of this machine's folders.
  PULUMI_OPTION_SUPPRESS_PERMALINK: "true",
  PULUMI_OPTION_SUPPRESS_OUTPUTS: "true",
  // A check of the types of all of AWS would take most of the time of such a small deployment.
  PULUMI_NODEJS_TRANSPILE_ONLY: "true",
};
