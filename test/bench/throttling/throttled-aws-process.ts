// The process of an emulator that throttles.
import { startEmulator } from "pulumi-personalize-readiness/emulator";
import {
  CALLS_PER_SECOND,
  CALL_MS,
  DATASET_ARN,
  READY_JOBS,
  WAITING_JOBS,
  WAITING_MS,
  type ThrottledAwsMessage,
} from "./throttled-jobs.ts";

const THROTTLED = {
  httpStatus: 400,
  body: JSON.stringify({ __type: "ThrottlingException", message: "Rate exceeded" }),
};

/** An AWS that answers this many calls a second, with a burst of a second's worth; talks to its parent process. */
async function main(): Promise<void> {
  const emulator = await startEmulator();
  emulator.addDataset({ datasetArn: DATASET_ARN });
  for (let i = 0; i < READY_JOBS; i++) {
    emulator.addImportJob({
      jobName: `ready-${i}`,
      datasetArn: DATASET_ARN,
      timeline: [{ status: "ACTIVE" }],
    });
  }

  let tokens = CALLS_PER_SECOND;
  let filledAtMs = performance.now();
  let throttled = 0;
  emulator.interject(() => {
    const nowMs = performance.now();
    const refill = ((nowMs - filledAtMs) / 1_000) * CALLS_PER_SECOND;
    tokens = Math.min(CALLS_PER_SECOND, tokens + refill);
    filledAtMs = nowMs;
    if (tokens < 1) {
      throttled += 1;
      return THROTTLED;
    }
    tokens -= 1;
    return { delayMs: CALL_MS };
  });

  const answer = (message: ThrottledAwsMessage): void => {
    process.send?.(message);
  };
  process.on("message", () => {
    answer({ tally: { calls: emulator.requests.length, throttled } });
  });
  process.on("disconnect", () => process.exit());
  // Last, so that their time begins when the gates come.
  for (let i = 0; i < WAITING_JOBS; i++) {
    emulator.addImportJob({
      jobName: `waiting-${i}`,
      datasetArn: DATASET_ARN,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: WAITING_MS }, { status: "ACTIVE" }],
    });
  }
  answer({ environment: emulator.environment });
}

void main();
