// Runs a command of which only the failure has anything to say.
import { lastLines, runProcess } from "./process-output.ts";

/** Throws what the command printed if it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProcess(command, args, { cwd });
  if (code !== 0) {
    throw new Error(`"${command} ${args.join(" ")}" failed:\n${lastLines(output, 20)}`);
  }
}
