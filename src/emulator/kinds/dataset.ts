// The row of datasets.
import { arnOf } from "../protocol/arn.ts";
import { required } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import type { Resource } from "../state/resource.ts";
import type { StoreReader } from "../state/store.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { groupArnOf } from "./group-arn.ts";
import { isAboutItems, metricsIn } from "./metric.ts";
import { SCHEMA } from "./schema.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEPLOYED } from "./usual-timelines.ts";

export const DATASET: EmulatedKind<"Dataset"> = {
  name: "Dataset",
  label: "dataset",
  arnType: "dataset",
  arnTail: (members) =>
    `${textOf(members, "datasetGroupArn").split("/")[1] ?? ""}/${textOf(members, "datasetType").toUpperCase()}`,
  nameMember: "name",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP, schemaArn: SCHEMA },
  input: {
    ...RESOURCE_NAME,
    schemaArn: required(is.ARN),
    datasetGroupArn: required(is.ARN),
    datasetType: required(is.DATASET_TYPE),
  },
  summary: ["name", "datasetType"],
  failureReason: "never",
  timelines: DEPLOYED,
  madeUp: (name, location) => ({
    datasetType: "INTERACTIONS",
    schemaArn: arnOf(location, `schema/${name}`),
  }),
  derived: (members) => ({ datasetType: textOf(members, "datasetType").toUpperCase() }),
  admit: requireKnownType,
  deletion: {
    blockedBy: [
      { kind: "Filter", concerns: sharesGroup },
      { kind: "EventTracker", concerns: isFedBy },
      { kind: "MetricAttribution", concerns: isMeasuredBy },
      { kind: "DatasetImportJob", while: "under way" },
      { kind: "DatasetExportJob", while: "under way" },
      { kind: "BatchInferenceJob", while: "under way", concerns: sharesGroup },
      { kind: "BatchSegmentJob", while: "under way", concerns: sharesGroup },
      { kind: "Recommender", while: "under way", concerns: sharesGroup },
      { kind: "SolutionVersion", while: "under way", concerns: sharesGroup },
      { kind: "Campaign", while: "under way or ACTIVE", concerns: sharesGroup },
    ],
  },
  update: { member: "latestDatasetUpdate", input: { schemaArn: required(is.ARN) } },
};

function sharesGroup({ members }: Resource, other: Resource, store: StoreReader): boolean {
  return groupArnOf(other.members, store) === members.datasetGroupArn;
}

/** Whether a tracker feeds a dataset. Trackers record item interactions ("Deleting a dataset to delete all of its data"). */
function isFedBy(dataset: Resource, tracker: Resource, store: StoreReader): boolean {
  return hasInteractionsOfItems(dataset) && sharesGroup(dataset, tracker, store);
}

/** Whether a dataset is measured. Every metric is about item interactions, and a metric may sum a column of the items. */
function isMeasuredBy(dataset: Resource, attribution: Resource, store: StoreReader): boolean {
  const isMeasured =
    hasInteractionsOfItems(dataset) ||
    (dataset.members.datasetType === "ITEMS" && metricsIn(attribution.members).some(isAboutItems));
  return isMeasured && sharesGroup(dataset, attribution, store);
}

function hasInteractionsOfItems({ members }: Resource): boolean {
  return members.datasetType === "INTERACTIONS";
}

const DATASET_TYPES = ["INTERACTIONS", "ITEMS", "USERS", "ACTIONS", "ACTION_INTERACTIONS"];

/**
 * There are five types of dataset, in upper or lower case ("CreateDataset").
 *
 * @throws WireError InvalidInputException
 */
function requireKnownType(members: Members): void {
  const type = textOf(members, "datasetType");
  if (DATASET_TYPES.includes(type.toUpperCase())) {
    return;
  }
  throw invalidInput(`Dataset type "${type}" is none of ${DATASET_TYPES.join(", ")}.`);
}
