// The row of filters.
import { required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEFAULT_TIMELINE, DELETED } from "./usual-timelines.ts";

export const FILTER: EmulatedKind<"Filter"> = {
  name: "Filter",
  label: "filter",
  arnType: "filter",
  nameMember: "name",
  listMember: "Filters",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  neverInUse: true,
  input: {
    ...RESOURCE_NAME,
    datasetGroupArn: required(is.ARN),
    filterExpression: required({ type: "text", min: 1, max: 2500 }),
  },
  summary: ["name", "datasetGroupArn"],
  failureReason: "described and listed",
  timelines: { created: DEFAULT_TIMELINE, deleted: DELETED },
  madeUp: () => ({ filterExpression: 'INCLUDE ItemID WHERE Items.CATEGORY IN ("books")' }),
  limit: { most: 10, of: "all", per: ({ datasetGroupArn }) => datasetGroupArn },
  deletion: {
    blockedBy: [
      { kind: "BatchInferenceJob", while: "under way" },
      { kind: "BatchSegmentJob", while: "under way" },
    ],
  },
};
