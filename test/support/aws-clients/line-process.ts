// A process that takes a line of JSON and answers with a line of JSON, again and again.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The start of the process. */
export interface LineProcessStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface LineProcess {
  /** Sends a line and returns the answer. Throws when the process has ended. */
  ask(question: object): Promise<unknown>;
  /** Lets the process end. */
  close(): void;
}

export function lineProcess({ command, args, environment }: LineProcessStart): LineProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const line = await answers.next();
      if (line.done === true) {
        throw new Error(`${command} has ended`);
      }
      return JSON.parse(line.value) as unknown;
    },
    close: () => {
      child.stdin.end();
    },
  };
}
