// The row of event trackers.
import { required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEFAULT_TIMELINE, DELETED } from "./usual-timelines.ts";

export const EVENT_TRACKER: EmulatedKind<"EventTracker"> = {
  name: "EventTracker",
  label: "event tracker",
  arnType: "event-tracker",
  arnTail: (_members, id) => id,
  nameMember: "name",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  input: { ...RESOURCE_NAME, datasetGroupArn: required(is.ARN) },
  summary: ["name"],
  failureReason: "never",
  timelines: { created: DEFAULT_TIMELINE, deleted: DELETED },
  answer: ["trackingId"],
  derived: (_members, { id, location }) => ({
    accountId: location.account,
    trackingId: `${id}-0000-4000-8000-${location.account}`,
  }),
  unique: ["datasetGroupArn"],
  deletion: { blockedBy: [] },
};
