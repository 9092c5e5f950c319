// The built command as a process where Pulumi is not installed, on an emulated AWS.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { startEmulator, type PersonalizeEmulator } from "../../src/emulator/index.ts";
import type { AddedImport } from "./added-import.ts";
import { COMPILED_REPOSITORY } from "./compiled-repository.ts";
import { addLivingImport } from "./life-by-looks.ts";
import { repositoryRoot } from "./repository-root.ts";
import { DATASET_ARN, HOUR } from "./shop.ts";

/** The ending and the output of the command. */
export interface CommandEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command as a process of its own. */
export interface RunningCommand {
  readonly ended: Promise<CommandEnd>;
  /** Waits until the command has written such words to stderr. */
  heard(words: RegExp): Promise<void>;
  kill(signal: "SIGINT" | "SIGTERM"): void;
}

/** The command where @pulumi/pulumi is not installed, on an emulated AWS with one dataset. */
export interface CommandTrial {
  readonly emulator: PersonalizeEmulator;
  start(...args: string[]): RunningCommand;
  /** Runs the command to its end, with more variables; an undefined variable is not set. */
  runWith(
    environment: Readonly<Record<string, string | undefined>>,
    ...args: string[]
  ): Promise<CommandEnd>;
  /** Runs the command to its end. */
  run(...args: string[]): Promise<CommandEnd>;
  /** Adds an import that goes on to its next status with each look. A failure has a reason. */
  addImport(added: AddedImport): string;
  stop(): Promise<void>;
}

export const FAILURE_REASON = "Input csv is missing the following columns: [ITEM_ID]";

export async function startCommandTrial(): Promise<CommandTrial> {
  const emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 240 * HOUR });
  const start: CommandTrial["start"] = (...args) => startCommand(args, emulator.environment);
  return {
    emulator,
    start,
    run: (...args) => start(...args).ended,
    runWith: (environment, ...args) =>
      startCommand(args, { ...emulator.environment, ...environment }).ended,
    addImport: (added) => addLivingImport(emulator, { failureReason: FAILURE_REASON, ...added }),
    stop: () => emulator.close(),
  };
}

function startCommand(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): RunningCommand {
  const root = repositoryRoot();
  const node = ["--require", join(root, "test/support/without-pulumi.cjs")];
  const child = spawn(process.execPath, [...node, join(root, "dist/command/main.js"), ...args], {
    env: { PATH: process.env.PATH ?? "", ...COMPILED_REPOSITORY, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code]) => ({ code: code as number, stdout, stderr }));
  return {
    ended,
    async heard(words) {
      while (!words.test(stderr)) {
        await Promise.race([
          once(child.stderr, "data"),
          ended.then(() => {
            throw new Error(`the command ended, and what it said is: ${stderr}`);
          }),
        ]);
      }
    },
    kill: (signal) => child.kill(signal),
  };
}
