// The parts of a row that the kinds of batch jobs share.
import { INTEGER, required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { FILTER } from "./filter.ts";
import { roleOf, s3Folder } from "./made-up.ts";
import { SOLUTION_VERSION } from "./solution-version.ts";
import { JOB_NAME } from "./usual-input.ts";

/** All but the names, and the members that only one kind has. The durations are the emulator's own. */
export const BATCH_JOB = {
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
  },
  summary: ["jobName", "solutionVersionArn"],
  failureReason: "described and listed",
  timelines: {
    created: [
      { status: "PENDING", forMs: 1_000 },
      { status: "IN PROGRESS", forMs: 4_000 },
      { status: "ACTIVE" },
    ],
  },
  madeUp: (name, location) => ({
    jobInput: { s3DataSource: s3Folder(name) },
    jobOutput: { s3DataDestination: s3Folder(name) },
    roleArn: roleOf(location),
  }),
  limit: { most: 5, of: "under way" },
} satisfies Omit<EmulatedKind, "name" | "label" | "arnType">;
