import type { KindName, PersonalizeEmulator, TimelineStep } from "../../src/emulator/index.ts";

const PLACE = "arn:aws:personalize:eu-west-1:123456789012";

/** What tells a resource of each kind apart, for the emulator; all else it makes up. */
const MEMBERS = {
  DatasetGroup: {},
  Dataset: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  DatasetImportJob: { datasetArn: `${PLACE}:dataset/shop/INTERACTIONS` },
  DatasetExportJob: { datasetArn: `${PLACE}:dataset/shop/INTERACTIONS` },
  DataDeletionJob: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  Solution: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  SolutionVersion: { solutionArn: `${PLACE}:solution/ranking` },
  Campaign: { solutionVersionArn: `${PLACE}:solution/ranking/1` },
  Recommender: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  Filter: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  EventTracker: { datasetGroupArn: `${PLACE}:dataset-group/shop` },
  BatchInferenceJob: { solutionVersionArn: `${PLACE}:solution/ranking/1` },
  BatchSegmentJob: { solutionVersionArn: `${PLACE}:solution/ranking/1` },
} as const satisfies Partial<Record<KindName, object>>;

/** Puts a resource of a kind into the emulator and returns its ARN. */
export function addResource(
  emulator: PersonalizeEmulator,
  kind: keyof typeof MEMBERS,
  name: string,
  timeline: readonly TimelineStep[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const nameMember = kind.endsWith("Job") ? "jobName" : "name";
  // A group has one dataset of a type, and one tracker.
  const own =
    kind === "Dataset" || kind === "EventTracker"
      ? { datasetGroupArn: `${PLACE}:dataset-group/${name}` }
      : {};
  const members = { ...MEMBERS[kind], ...own, [nameMember]: name, ...more };
  return emulator.add(kind, members, { timeline });
}
