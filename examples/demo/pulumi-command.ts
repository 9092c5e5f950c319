import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** aborted when the command is to end */
  readonly ended: AbortSignal;
  /** resolves when Ctrl-C is to be pressed on the command, once */
  readonly ctrlC?: Promise<void> | undefined;
}

/**
 * The terminal has usually pressed Ctrl-C on the child as well. The engine ends in good order on
 * the first Ctrl-C and at once on the second, both times with its plugins.
 */
const INSISTENCE = [
  { afterMs: 1_500, signal: "SIGINT" },
  { afterMs: 3_500, signal: "SIGINT" },
  { afterMs: 6_000, signal: "SIGKILL" },
] as const;

/** Runs `pulumi` on this very terminal, if it is one; returns its exit status, null after a signal. */
export function runPulumi(
  args: readonly string[],
  { cwd, env, ended, ctrlC }: CommandOptions,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("pulumi", args, { cwd, env, stdio: "inherit" });
    const timers: NodeJS.Timeout[] = [];
    const insist = (): void => {
      for (const { afterMs, signal } of INSISTENCE) {
        timers.push(setTimeout(() => child.kill(signal), afterMs));
      }
    };
    const settled = (): void => {
      ended.removeEventListener("abort", insist);
      timers.forEach(clearTimeout);
    };
    ended.addEventListener("abort", insist);
    // The promise rejects when the command must end anyway.
    ctrlC?.then(
      () => child.kill("SIGINT"),
      () => undefined,
    );
    child.once("error", (error) => {
      settled();
      reject(error);
    });
    child.once("close", (code) => {
      settled();
      resolve(code);
    });
  });
}
