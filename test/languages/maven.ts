// Maven, which Pulumi runs for a program in Java.
import { stripVTControlCharacters } from "node:util";

import { run } from "../../build/machine/command.ts";
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";

/** Ends with a sentence where there is no Maven, or no JDK for it. */
export async function requireMaven(): Promise<void> {
  await run("mvn", ["--version"], {
    cwd: process.cwd(),
    failure: "The language tests need a JDK 11 or later, but Maven finds none",
    missing: "The language tests need Maven 3.8 or later and a JDK 11 or later on PATH.",
  });
}

/** Compiles a project whose dependencies Maven has already. A project with nothing wrong prints nothing. */
export async function compile(project: string): Promise<ProcessOutcome> {
  const args = ["--offline", "--quiet", "--batch-mode", "compile"];
  const outcome = await runProcess("mvn", args, { cwd: project });
  // Even so, Maven resets the colors of the terminal.
  return { ...outcome, output: stripVTControlCharacters(outcome.output) };
}
