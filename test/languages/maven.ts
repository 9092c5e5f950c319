// Java and Maven, which Pulumi runs for a program in Java.
import { run } from "../../build/machine/command.ts";
import { lastLines, runProcess } from "../../build/machine/process-output.ts";

/** Ends with a sentence where Maven or Java is missing. */
export async function requireJava(): Promise<void> {
  const cwd = process.cwd();
  await run("java", ["-version"], {
    cwd,
    missing: "The language tests need a JDK 11 or later on PATH.",
  });
  await run("mvn", ["--version"], {
    cwd,
    failure: "The language tests need a JDK 11 or later, but Maven finds none",
    missing: "The language tests need Maven 3.8 or later on PATH.",
  });
}

/**
 * Compiles a project whose dependencies Maven has already.
 *
 * @returns the places of the mistakes, such as "wrong/App.java:7".
 * @throws Error with the last lines of Maven's output when Maven fails without a mistake
 */
export async function mistakesIn(project: string): Promise<readonly string[]> {
  const args = ["--offline", "--quiet", "--batch-mode", "compile"];
  const { code, output } = await runProcess("mvn", args, { cwd: project });
  const found = [...output.matchAll(/(\w+\/App\.java):\[(\d+),/g)];
  if (code !== 0 && found.length === 0) {
    throw new Error(`Maven failed:\n${lastLines(output, 30)}`);
  }
  // Maven tells each mistake twice.
  return [...new Set(found.map(([, file, line]) => `${String(file)}:${String(line)}`))];
}
