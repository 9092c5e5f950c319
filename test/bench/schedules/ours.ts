// The gate's own schedule as a contender, with and without earlier imports.
import { setImmediate as breath } from "node:timers/promises";

import { parseGate } from "../../../dist/state/parse.js";
import { sharePolls } from "../../../dist/aws/shared-poll.js";
import { NOT_FOUND_TOLERANCE_MS } from "../../../dist/wait/decision.js";
import { waitUntilReady } from "../../../dist/wait/waiter.js";

import { START_WALL_MS, virtualClock } from "../../support/virtual-clock.ts";
import type { Contender, SimulatedImport, WaitOutcome } from "./contender.ts";
import { seededRandom } from "./seeded-random.ts";
import { WatchedImport } from "./watched-import.ts";

const SEED = 8_128;
/** The job is created at the moment when its wait begins. */
const JOB = {
  datasetImportJobArn: "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/simulated",
  datasetArn: "arn:aws:personalize:eu-west-1:123456789012:dataset/simulated/INTERACTIONS",
  creationDateTime: new Date(START_WALL_MS),
};
/** A deadline so late that it ends no wait. */
const DEADLINE_MS = 7 * 24 * 3_600_000;

/** The gate's waiter with its default delays, told how long earlier imports took. */
export const oursWithHistory: Contender = {
  name: "ours, with history",
  what: "the gate's waiter with its default delays, 3 to 8 earlier imports known (one List call, not counted)",
  run: (imports) => waitAsTheGateDoes(imports, ({ historyMs }) => historyMs),
};

/** The gate's waiter with its default delays, knowing nothing. */
export const ours: Contender = {
  name: "ours",
  what: "the gate's waiter with its default delays, no earlier import known",
  run: (imports) => waitAsTheGateDoes(imports, () => []),
};

async function waitAsTheGateDoes(
  imports: readonly SimulatedImport[],
  knownHistoryMs: (simulated: SimulatedImport) => readonly number[],
): Promise<readonly WaitOutcome[]> {
  const random = seededRandom(SEED);
  const outcomes: WaitOutcome[] = [];
  const { stackTraceLimit } = Error;
  // Each look that finds nothing makes an error, and half of the time would go into stacks that nobody reads.
  Error.stackTraceLimit = 0;
  try {
    for (const simulated of imports) {
      outcomes.push(await waitOnce(simulated, knownHistoryMs(simulated), random));
      // A wait in virtual time never leaves the microtask queue; as long as nobody does, nothing weakly held is freed.
      await breath();
    }
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return outcomes;
}

/** The waiter takes its clock as an argument, so nothing of the process need be replaced for it. */
async function waitOnce(
  simulated: SimulatedImport,
  historyMs: readonly number[],
  random: () => number,
): Promise<WaitOutcome> {
  const clock = virtualClock();
  const watched = new WatchedImport(simulated, () => clock.elapsedMs());
  const poll = sharePolls(clock).join(JOB.datasetImportJobArn, () => {
    const status = watched.isActive() ? "ACTIVE" : "CREATE IN_PROGRESS";
    return Promise.resolve({ type: "answer", value: { ...JOB, status } });
  });
  const { target, access, bounds } = parseGate({ datasetImportJobArn: JOB.datasetImportJobArn });
  await waitUntilReady(
    {
      access,
      operation: "create",
      deadlineMs: DEADLINE_MS,
      notFoundToleranceMs: NOT_FOUND_TOLERANCE_MS,
      bounds,
      looks: { ...poll, target: () => target },
      earlierDurations: () => Promise.resolve(historyMs),
    },
    {
      clock,
      random,
      signal: new AbortController().signal,
      progress: { waiting: () => undefined },
    },
  );
  return watched.outcome();
}
