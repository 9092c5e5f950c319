// Runs a process to its end, and keeps what it prints.
import { spawn } from "node:child_process";

export interface ProcessOutcome {
  /** null when the process was ended by a signal */
  readonly code: number | null;
  /** the signal that ended the process */
  readonly signal: NodeJS.Signals | null;
  /** stdout and stderr, in the order in which they came */
  readonly output: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  /** added to the environment of this process */
  readonly env?: Readonly<Record<string, string>>;
  /** whether the command is a line for the shell; default: false */
  readonly shell?: boolean;
  /** hears what the process prints, as it comes */
  readonly onOutput?: (text: string) => void;
  /** aborting it presses Ctrl-C once */
  readonly ctrlC?: AbortSignal | undefined;
}

export function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env, shell = false, onOutput, ctrlC }: ProcessOptions,
): Promise<ProcessOutcome> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onOutput?.(text);
    });
  }
  const pressCtrlC = (): void => void child.kill("SIGINT");
  ctrlC?.addEventListener("abort", pressCtrlC);
  return new Promise<ProcessOutcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, output });
    });
  }).finally(() => ctrlC?.removeEventListener("abort", pressCtrlC));
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
