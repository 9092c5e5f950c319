// The row of batch inference jobs.
import { INTEGER, oneOf, required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { BATCH_INFERENCE_CONFIG, THEME_GENERATION_CONFIG } from "./configurations.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { FILTER } from "./filter.ts";
import { roleOf, s3Folder } from "./made-up.ts";
import { SOLUTION_VERSION } from "./solution-version.ts";
import { JOB_NAME } from "./usual-input.ts";
import { BATCH_JOB } from "./usual-timelines.ts";

export const BATCH_INFERENCE_JOB: EmulatedKind<"BatchInferenceJob"> = {
  name: "BatchInferenceJob",
  label: "batch inference job",
  arnType: "batch-inference-job",
  nameMember: "jobName",
  listedBy: "solutionVersionArn",
  parents: { solutionVersionArn: SOLUTION_VERSION, filterArn: FILTER },
  input: {
    ...JOB_NAME,
    solutionVersionArn: required(is.ARN),
    filterArn: is.ARN,
    numResults: INTEGER,
    jobInput: required(is.JOB_INPUT),
    jobOutput: required(is.JOB_OUTPUT),
    roleArn: required(is.ROLE_ARN),
    batchInferenceJobConfig: BATCH_INFERENCE_CONFIG,
    batchInferenceJobMode: oneOf("BATCH_INFERENCE", "THEME_GENERATION"),
    themeGenerationConfig: THEME_GENERATION_CONFIG,
  },
  summary: ["jobName", "solutionVersionArn", "batchInferenceJobMode"],
  failureReason: "described and listed",
  timelines: { created: BATCH_JOB },
  defaults: { batchInferenceJobMode: "BATCH_INFERENCE" },
  madeUp: (name, location) => ({
    jobInput: { s3DataSource: s3Folder(name) },
    jobOutput: { s3DataDestination: s3Folder(name) },
    roleArn: roleOf(location),
  }),
  limit: { most: 5, of: "under way" },
};
