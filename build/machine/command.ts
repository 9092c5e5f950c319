// Runs a command whose output matters only after a failure.
import { lastLines, runProcess } from "./process-output.ts";

/** Throws the output of the command if the command fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProcess(command, args, { cwd });
  if (code !== 0) {
    throw new Error(`"${command} ${args.join(" ")}" failed:\n${lastLines(output, 20)}`);
  }
}
