// Runs a command whose output matters only after a failure.
import { lastLines, runProcess, type ProcessOptions } from "./process-output.ts";

export interface RunOptions extends Pick<ProcessOptions, "cwd" | "env"> {
  /** The sentence above the last lines if the command fails; default: the command line and "failed". */
  readonly failure?: string;
  /** The message if there is no such command; default: the error of Node.js. */
  readonly missing?: string;
}

/** Runs the command to its end. @throws Error with the last lines of the output, or with `missing`. */
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
