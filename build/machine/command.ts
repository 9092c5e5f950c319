// Runs a command of which only the failure has anything to say.
import { lastLines, runProcess, type ProcessOptions } from "./process-output.ts";

export interface RunOptions extends Pick<ProcessOptions, "cwd" | "env"> {
  /** What the user reads above the last lines if the command fails; default: its line. */
  readonly failure?: string;
  /** What the user reads if there is no such command. */
  readonly missing?: string;
}

/** Runs the command to its end. @throws Error with what the command printed last, or that there is no such command. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<void> {
  const { failure = `"${command} ${args.join(" ")}" failed`, missing } = options;
  const { code, output } = await runProcess(command, args, options).catch((error: unknown) => {
    throw missing === undefined ? error : new Error(missing, { cause: error });
  });
  if (code !== 0) {
    throw new Error(`${failure}:\n${lastLines(output, 30)}`);
  }
}
