// Measures how soon gates are ready on an AWS that throttles.
import { PersonalizeClient } from "@aws-sdk/client-personalize";

import { machineClock } from "../../../dist/time/clock.js";
import { describeResource } from "../../../dist/aws/describe.js";
import { kindNamed } from "../../../dist/kinds/kinds.js";
import { givenTarget } from "../../../dist/kinds/target.js";
import { limitCalls } from "../../../dist/aws/limiter.js";
import { sharePolls } from "../../../dist/aws/shared-poll.js";
import { callAws } from "../../../dist/aws/call-aws.js";
import { waitUntilReady } from "../../../dist/wait/waiter.js";
import { PACES, type Pace } from "./pace.ts";
import { startThrottledAws } from "./throttled-aws.ts";
import { READY_JOBS, WAITING_JOBS, WAITING_MS, jobArnOf } from "./throttled-jobs.ts";

/** The cost of a pace. Times in milliseconds. */
export interface PaceCost {
  readonly pace: Pace;
  /** Until the last of the gates on ready jobs was open. */
  readonly allReadyMs: number;
  /** The longest time from the moment when a job became ready to the moment when its waiting gate knew. */
  readonly waitingLagMs: number;
  readonly calls: number;
  readonly throttled: number;
}

/** Has hundreds of gates come at once to an AWS that throttles, at each pace. */
export async function runThrottling(say: (line: string) => void): Promise<readonly PaceCost[]> {
  const costs: PaceCost[] = [];
  for (const pace of PACES) {
    say(`${READY_JOBS + WAITING_JOBS} gates on an AWS that throttles, ${pace.name}: half a minute`);
    costs.push(await costOf(pace));
  }
  return costs;
}

async function costOf(pace: Pace): Promise<PaceCost> {
  const aws = await startThrottledAws();
  const startedMs = performance.now();
  const open = gatesAt(pace, aws.endpoint);
  const elapsedMs = async (jobName: string): Promise<number> => {
    await open(jobName);
    return performance.now() - startedMs;
  };
  const [waiting, ready] = await Promise.all([
    Promise.all(names("waiting", WAITING_JOBS).map(elapsedMs)),
    Promise.all(names("ready", READY_JOBS).map(elapsedMs)),
  ]);
  return {
    pace,
    allReadyMs: Math.max(...ready),
    waitingLagMs: Math.max(...waiting) - WAITING_MS,
    ...(await aws.stop()),
  };
}

function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
}

/** The gate's waiter with intervals of two to three seconds, so that a minute of the benchmark is like ten. */
function gatesAt(
  { retryMode, limited }: Pace,
  endpoint: string,
): (jobName: string) => Promise<unknown> {
  const client = new PersonalizeClient({
    region: "eu-west-1",
    endpoint,
    credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
    retryMode,
    maxAttempts: 3,
  });
  const limiter = limitCalls(limited ? undefined : Infinity);
  const polls = sharePolls(machineClock);
  const kind = kindNamed("DatasetImportJob");
  const bounds = { minMs: 2_000, maxMs: 3_000 };
  return (jobName) => {
    const arn = jobArnOf(jobName);
    return waitUntilReady(
      {
        access: { region: "eu-west-1" },
        operation: "create",
        deadlineMs: 600_000,
        notFoundToleranceMs: 60_000,
        bounds: { byAge: bounds, byHistory: bounds },
        looks: {
          ...polls.join(arn, (signal, isWaitedFor) =>
            callAws(signal, (ended) =>
              describeResource(limiter.limit(client, isWaitedFor), kind, arn, ended),
            ),
          ),
          target: () => givenTarget(kind, arn),
        },
        earlierDurations: () => Promise.resolve([]),
      },
      {
        clock: machineClock,
        random: Math.random,
        signal: new AbortController().signal,
        progress: { waiting: () => undefined },
      },
    );
  };
}
