// The row of datasets.
import { arnOf } from "../protocol/arn.ts";
import { required } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
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
      { kind: "DatasetImportJob", underWay: true },
      { kind: "DatasetExportJob", underWay: true },
      { kind: "SolutionVersion", underWay: true, sharing: "datasetGroupArn" },
    ],
  },
  update: { member: "latestDatasetUpdate", input: { schemaArn: required(is.ARN) } },
};

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
