// The row of batch inference jobs.
import { oneOf } from "../protocol/constraint.ts";
import { BATCH_JOB } from "./batch-job.ts";
import { BATCH_INFERENCE_CONFIG, THEME_GENERATION_CONFIG } from "./configurations.ts";
import type { EmulatedKind } from "./emulated-kind.ts";

export const BATCH_INFERENCE_JOB: EmulatedKind<"BatchInferenceJob"> = {
  ...BATCH_JOB,
  name: "BatchInferenceJob",
  label: "batch inference job",
  arnType: "batch-inference-job",
  input: {
    ...BATCH_JOB.input,
    batchInferenceJobConfig: BATCH_INFERENCE_CONFIG,
    batchInferenceJobMode: oneOf("BATCH_INFERENCE", "THEME_GENERATION"),
    themeGenerationConfig: THEME_GENERATION_CONFIG,
  },
  summary: [...BATCH_JOB.summary, "batchInferenceJobMode"],
  defaults: { batchInferenceJobMode: "BATCH_INFERENCE" },
};
