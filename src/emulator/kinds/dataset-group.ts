// The row of dataset groups.
import type { Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEFAULT_TIMELINE } from "./usual-timelines.ts";

export const DATASET_GROUP: EmulatedKind<"DatasetGroup"> = {
  name: "DatasetGroup",
  label: "dataset group",
  arnType: "dataset-group",
  nameMember: "name",
  parents: {},
  input: {
    ...RESOURCE_NAME,
    roleArn: is.ROLE_ARN,
    kmsKeyArn: is.KMS_KEY_ARN,
    domain: is.DOMAIN,
  },
  summary: ["name", "domain"],
  failureReason: "described and listed",
  timelines: { created: DEFAULT_TIMELINE, deleted: [{ status: "DELETE PENDING", forMs: 1_000 }] },
  answer: ["domain"],
  admit: requireKey,
  limit: { most: 5, of: "all" },
  deletion: {
    blockedBy: [
      { kind: "EventTracker" },
      { kind: "Solution" },
      { kind: "Recommender" },
      { kind: "Filter" },
      { kind: "MetricAttribution" },
      { kind: "Dataset" },
    ],
  },
};

/**
 * The role is for the key that encrypts the dataset group's data ("CreateDatasetGroup").
 *
 * @throws WireError InvalidInputException
 */
function requireKey({ roleArn, kmsKeyArn }: Members): void {
  if (roleArn === undefined || kmsKeyArn !== undefined) {
    return;
  }
  throw invalidInput("A dataset group takes roleArn only together with kmsKeyArn.");
}
