// Measures all contenders on all distributions.
import { availableParallelism } from "node:os";

import { ensureBotocore } from "./botocore-install.ts";
import { IMPORT_LAWS } from "./import-law.ts";
import type { LawMeasurement } from "./law-measurement.ts";
import { measureLawInThread } from "./law-thread.ts";
import { patienceOfPRetryMs } from "./p-retry.ts";
import { lawName } from "./quantities.ts";
import { prepareTerraform } from "./terraform.ts";

/** All that was measured. */
export interface Schedules {
  readonly laws: readonly LawMeasurement[];
  /** The time that p-retry waits with its defaults, in milliseconds. */
  readonly patienceOfPRetryMs: number;
}

/** Runs every contender over every law, in virtual time; `say` hears how it goes. */
export async function runSchedules(say: (line: string) => void): Promise<Schedules> {
  await ensureBotocore(say);
  await prepareTerraform(say);
  const laws: LawMeasurement[] = [];
  const open = [...IMPORT_LAWS.entries()];
  const workOff = async (): Promise<void> => {
    // The longest imports come last in the list, and take the longest here too.
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [index, law] = next;
      const startedMs = performance.now();
      laws[index] = await measureLawInThread(law);
      const seconds = Math.round((performance.now() - startedMs) / 1_000);
      say(`imports of ${lawName(law)}: waited for, by everybody, in ${seconds} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, workOff));
  return { laws, patienceOfPRetryMs: await patienceOfPRetryMs() };
}
