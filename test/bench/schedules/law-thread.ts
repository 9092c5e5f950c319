// Runs a measurement in a thread, so that several run at a time.
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { repositoryRoot } from "../../support/repository-root.ts";
import type { ImportLaw } from "./import-law.ts";
import { measureLaw, type LawMeasurement } from "./law-measurement.ts";

/** `measureLaw` in a thread of its own, which has a clock of its own to replace. */
export function measureLawInThread(law: ImportLaw): Promise<LawMeasurement> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(repositoryRoot(), "test/bench/schedules/law-thread.ts"), {
      workerData: law,
    });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => {
      reject(new Error(`a thread of the bench ended early, with ${code}`));
    });
  });
}

async function main(): Promise<void> {
  parentPort?.postMessage(await measureLaw(workerData as ImportLaw));
}

if (!isMainThread) {
  void main();
}
