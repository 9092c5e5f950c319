// Runs commands some at a time, and shows the output of each in one piece.
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** A command for the shell. */
export interface Step {
  readonly name: string;
  readonly command: string;
}

export interface RunOptions {
  /** The number of steps that run at a time. */
  readonly atATime: number;
  /** Hears the report on each step when the step has ended. */
  readonly say: (text: string) => void;
}

interface Ending {
  readonly passed: boolean;
  readonly output: string;
}

/**
 * Runs all steps, also after one has failed.
 *
 * @returns the names of the failed steps, in their order
 */
export async function runSteps(
  steps: readonly Step[],
  { atATime, say }: RunOptions,
): Promise<readonly string[]> {
  const failed = new Set<string>();
  const left = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      const startedAt = Date.now();
      const { passed, output } = await run(step);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      say(`${passed ? "passed" : "FAILED"}: ${step.name}, ${seconds} s\n${output}`);
      if (!passed) {
        failed.add(step.name);
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return steps.map(({ name }) => name).filter((name) => failed.has(name));
}

async function run({ command }: Step): Promise<Ending> {
  const { code, signal, output } = await runProcess(command, [], {
    cwd: repositoryRoot(),
    shell: true,
  });
  const ended = signal === null ? "" : `The command was ended by ${signal}.\n`;
  return { passed: code === 0, output: output + ended };
}
