import * as imports from "../demo/imports.ts";
import type { Scene } from "../demo/scene.ts";
import { CTRL_C, type Terminal } from "./terminal.ts";

/** A recording of a terminal. */
export interface Recording {
  /** the name of the recording's file */
  readonly name: string;
  /** the content of the recording, for readers who cannot see it */
  readonly title: string;
  /** the size of the terminal, as small as its content */
  readonly columns: number;
  readonly rows: number;
  /** the state of AWS and the stack before the recording begins */
  readonly prepare: (scene: Scene) => Promise<void> | void;
  readonly perform: (terminal: Terminal, scene: Scene) => Promise<void>;
}

const UP = "pulumi up --yes --skip-preview";
const REFRESH = "pulumi refresh --yes --skip-preview";
/** The last text that the CLI shows. */
const THE_END = "Duration:";

export const RECORDINGS: readonly Recording[] = [
  {
    name: "waiting",
    title:
      "pulumi up waits for an import, whose row shows its name, status and age, how long that usually takes and when it looks next, until it is ACTIVE; then it creates the solution.",
    columns: 190,
    rows: 13,
    prepare: ({ emulator }) => {
      imports.addFirstImport(emulator, { pendingMs: 4_000, inProgressMs: 5_000 });
    },
    perform: async (terminal) => {
      await terminal.enter(UP);
      await terminal.until(THE_END);
    },
  },
  {
    name: "failure",
    title:
      "pulumi up waits for an import that has failed; it fails with AWS's reason and what to do about it, and the solution is not created.",
    columns: 119,
    rows: 23,
    prepare: async ({ emulator, stack }) => {
      imports.addFailingImport(emulator);
      await stack.setConfig({ datasetImportJobArn: imports.FAILING_IMPORT });
    },
    perform: async (terminal) => {
      await terminal.enter(UP);
      await terminal.until(THE_END);
    },
  },
  {
    name: "ctrl-c-and-resume",
    title:
      "Ctrl-C ends a pulumi up that waits for an import; the next pulumi up resumes the wait and creates the solution when the import is ACTIVE.",
    columns: 190,
    rows: 28,
    prepare: ({ emulator }) => {
      imports.addFirstImport(emulator, { pendingMs: 2_000, inProgressMs: 28_000 });
    },
    perform: async (terminal, { emulator }) => {
      await terminal.enter(UP);
      await terminal.until("CREATE IN_PROGRESS");
      await terminal.rest(2_000);
      await terminal.press(CTRL_C);
      await terminal.until(THE_END);
      imports.endFirstImportSoonAfterTheNextLook(emulator);
      await terminal.rest(2_000);
      await terminal.enter(UP);
      await terminal.until(THE_END);
    },
  },
  {
    name: "drift",
    title:
      "pulumi refresh warns that a later import has replaced the data that the stack was deployed with.",
    columns: 119,
    rows: 19,
    prepare: async ({ emulator, stack }) => {
      imports.addFirstImport(emulator, { pendingMs: 0, inProgressMs: 1_000 });
      await stack.up();
      imports.addLaterImport(emulator);
    },
    perform: async (terminal) => {
      await terminal.enter(REFRESH);
      await terminal.until(THE_END);
    },
  },
];
