// A program with the Automation API that deploys a stack, run as a shell runs it: a Ctrl-C reaches its whole group.
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Deployed {
  readonly failed: boolean;
  readonly output: string;
}

export interface DeploymentOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Aborting it presses Ctrl-C once. */
  readonly ctrlC?: AbortSignal | undefined;
}

/** Runs the program to its end. */
export async function deploy(
  [command, ...args]: readonly [string, ...string[]],
  { folder, environment, ctrlC }: DeploymentOptions,
): Promise<Deployed> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, as a shell gives one.
    detached: true,
  });
  const press = (): void => {
    if (child.pid !== undefined) {
      process.kill(-child.pid, "SIGINT");
    }
  };
  ctrlC?.addEventListener("abort", press, { once: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, "close")) as unknown[];
  ctrlC?.removeEventListener("abort", press);
  return { failed: code !== 0, output };
}
