// The row of batch segment jobs.
import { BATCH_JOB } from "./batch-job.ts";
import type { EmulatedKind } from "./emulated-kind.ts";

export const BATCH_SEGMENT_JOB: EmulatedKind<"BatchSegmentJob"> = {
  ...BATCH_JOB,
  name: "BatchSegmentJob",
  label: "batch segment job",
  arnType: "batch-segment-job",
};
