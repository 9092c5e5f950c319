// Keeps every core busy with something that is no test.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** A busy process. It ends on demand, when its parent process is gone, and after two hours. */
const BUSY = `
const parent = process.ppid;
const end = Date.now() + 7_200_000;
while (Date.now() < end && process.ppid === parent) {
  for (let i = 0; i < 1e7; i++);
}`;

/** One busy process for each core, of the same niceness as the tests; the returned function ends them. */
export function keepCoresBusy(): () => void {
  const busy = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", BUSY], { stdio: "ignore" }),
  );
  return () => {
    for (const child of busy) {
      child.kill("SIGKILL");
    }
  };
}
