// The table of the kinds that a gate can wait for. A new kind is a new row here, with its name in ROWS.
import { datasetGroupArnOf } from "./arn.ts";
import {
  isSuccessive,
  type Kind,
  type ListedBy,
  type Statuses,
  type SuccessiveKind,
} from "./kind.ts";

const NAME = "[a-zA-Z0-9][a-zA-Z0-9_-]{0,62}";
const ID = "[\\w-]{1,128}";
const tail = (...parts: string[]): RegExp => new RegExp(`^${parts.join("/")}$`);

const CREATED = { pending: ["CREATE PENDING", "CREATE IN PROGRESS"], target: ["ACTIVE"] };
const IS_BEING_DELETED = "Wait until it is deleted, and create it again.";
const BEING_DELETED = {
  "DELETE PENDING": IS_BEING_DELETED,
  "DELETE IN PROGRESS": IS_BEING_DELETED,
};
const STOPPED = "The training was stopped, so create a new solution version.";
const START_IT = "The recommender is stopped, so start it with StartRecommender.";

/** A job that has ended cannot be started again: another job takes its place. */
function another(label: string): string {
  return `Correct the cause and create a new ${label}.`;
}
const over = (label: string): Statuses => ({
  ...CREATED,
  failure: { "CREATE FAILED": another(label) },
});

/** The statuses of a resource that can be deleted, and then made again under the same name. */
const LASTING: Statuses = {
  ...CREATED,
  lasting: true,
  failure: {
    "CREATE FAILED": "Correct the cause, delete the resource and create it again.",
    ...BEING_DELETED,
  },
};

/** The statuses of a resource that gets another ARN when it is made again, because its ARN ends in an ID. */
const ANOTHER_ARN: Statuses = { ...CREATED, failure: LASTING.failure };

const TIMES = ["status", "creationDateTime", "lastUpdatedDateTime"];

/** The reference spells the first two statuses without "CREATE", and the last status with it, so both spellings count. */
function batch(label: string): Statuses {
  const statuses = over(label);
  return { ...statuses, pending: ["PENDING", "IN PROGRESS", ...statuses.pending] };
}

/** A row, with its name as a type. */
function row<const Name extends Kind["name"]>(
  kind: Kind & { readonly name: Name },
): Kind & { readonly name: Name } {
  return kind;
}

/*
 * Members and statuses of the rows are from "Describe<Kind>", Amazon Personalize API Reference; the resource on which IAM
 * authorizes a call is from "Actions, resources, and condition keys for Amazon Personalize", Service Authorization
 * Reference. Deadlines are several times the usual duration.
 */

const DATASET_GROUP = row({
  name: "DatasetGroup",
  label: "dataset group",
  arnTail: tail("dataset-group", NAME),
  arnExample: "dataset-group/shop",
  statuses: LASTING,
  outputs: ["name", "domain", "roleArn", "kmsKeyArn", "failureReason", ...TIMES],
  deadline: "30m",
});

const BY_GROUP: ListedBy = { parent: DATASET_GROUP, parentMember: "datasetGroupArn" };

const DATASET = row({
  name: "Dataset",
  label: "dataset",
  arnTail: tail("dataset", NAME, "[A-Za-z_]+"),
  arnExample: "dataset/shop/INTERACTIONS",
  statuses: LASTING,
  update: "latestDatasetUpdate",
  outputs: [
    ...["name", "datasetGroupArn", "datasetType", "schemaArn", "trackingId"],
    ...["latestDatasetUpdate", ...TIMES],
  ],
  deadline: "30m",
  listedBy: BY_GROUP,
});

const DATASET_IMPORT_JOB = row({
  name: "DatasetImportJob",
  label: "dataset import job",
  arnTail: tail("dataset-import-job", NAME),
  arnExample: "dataset-import-job/interactions",
  statuses: over("dataset import job"),
  outputs: [
    ...["jobName", "datasetArn", "dataSource", "roleArn", "importMode"],
    ...["publishAttributionMetricsToS3", "failureReason", ...TIMES],
  ],
  derived: { datasetGroupArn: ({ datasetArn }) => datasetGroupArnOf(String(datasetArn)) },
  expected: {
    argument: "expectedDatasetArn",
    member: "datasetArn",
    kind: DATASET,
    verb: "fills",
    remedy: "Give the gate a dataset import job of the expected dataset",
  },
  // AWS's own samples wait for an import as long.
  deadline: "3h",
  succession: {
    parent: DATASET,
    noun: "import",
    parentMember: "datasetArn",
    modeMember: "importMode",
    adds: (mode) => mode !== "FULL",
    replaced: "has replaced the data of this import",
    added: "has added to the data of this import",
    drift: {
      underWay: "importUnderWay",
      failed: "importFailed",
      parentGone: "datasetGone",
      parentDeleting: "datasetDeleting",
      parentReplaced: "datasetReplaced",
    },
  },
});

const DATASET_EXPORT_JOB = row({
  name: "DatasetExportJob",
  label: "dataset export job",
  arnTail: tail("dataset-export-job", NAME),
  arnExample: "dataset-export-job/interactions",
  statuses: over("dataset export job"),
  outputs: [
    ...["jobName", "datasetArn", "ingestionMode", "jobOutput", "roleArn"],
    ...["failureReason", ...TIMES],
  ],
  deadline: "3h",
  listedBy: { parent: DATASET, parentMember: "datasetArn" },
});

const DATA_DELETION_JOB = row({
  name: "DataDeletionJob",
  label: "data deletion job",
  arnTail: tail("data-deletion-job", NAME),
  arnExample: "data-deletion-job/leavers",
  statuses: {
    pending: ["PENDING", "IN PROGRESS"],
    target: ["COMPLETED"],
    failure: {
      FAILED: another("data deletion job"),
    },
  },
  outputs: [
    ...["jobName", "datasetGroupArn", "dataSource", "roleArn", "numDeleted"],
    ...["failureReason", ...TIMES],
  ],
  // AWS says that it may take a day.
  deadline: "48h",
  listedBy: BY_GROUP,
});

const SOLUTION = row({
  name: "Solution",
  label: "solution",
  arnTail: tail("solution", NAME),
  arnExample: "solution/ranking",
  statuses: LASTING,
  update: "latestSolutionUpdate",
  outputs: [
    ...["name", "datasetGroupArn", "recipeArn", "eventType", "solutionConfig", "performHPO"],
    ...["performAutoML", "performAutoTraining", "performIncrementalUpdate", "autoMLResult"],
    // Without latestSolutionVersion, which changes with every training and is the subject of SolutionVersionReadiness.
    ...["latestSolutionUpdate", ...TIMES],
  ],
  deadline: "30m",
  listedBy: BY_GROUP,
});

const SOLUTION_VERSION = row({
  name: "SolutionVersion",
  label: "solution version",
  arnTail: tail("solution", NAME, ID),
  arnExample: "solution/ranking/8f3ac1d2",
  statuses: {
    ...CREATED,
    failure: {
      "CREATE FAILED": another("solution version"),
      "CREATE STOPPING": STOPPED,
      "CREATE STOPPED": STOPPED,
    },
  },
  outputs: [
    ...["name", "solutionArn", "datasetGroupArn", "recipeArn", "eventType", "solutionConfig"],
    ...["performHPO", "performAutoML", "performIncrementalUpdate", "trainingMode"],
    ...["trainingType", "trainingHours", "tunedHPOParams", "failureReason", ...TIMES],
  ],
  deadline: "6h",
  authorizedOn: (arn) => arn.slice(0, arn.lastIndexOf("/")),
  succession: {
    parent: SOLUTION,
    noun: "version",
    parentMember: "solutionArn",
    modeMember: "trainingMode",
    adds: () => false,
    replaced: "has taken the place of this version",
    added: "has added to this version",
    drift: {
      underWay: "trainingUnderWay",
      failed: "trainingFailed",
      parentGone: "solutionGone",
      parentDeleting: "solutionDeleting",
      parentReplaced: "solutionReplaced",
    },
    idle: ({ performAutoTraining }) =>
      performAutoTraining === false
        ? "the solution has no automatic training (performAutoTraining is false): call CreateSolutionVersion"
        : undefined,
  },
});

const CAMPAIGN = row({
  name: "Campaign",
  label: "campaign",
  arnTail: tail("campaign", NAME),
  arnExample: "campaign/home-page",
  statuses: LASTING,
  update: "latestCampaignUpdate",
  outputs: [
    ...["name", "solutionVersionArn", "minProvisionedTPS", "campaignConfig"],
    ...["latestCampaignUpdate", "failureReason", ...TIMES],
  ],
  expected: {
    argument: "expectedSolutionVersionArn",
    member: "solutionVersionArn",
    kind: SOLUTION_VERSION,
    verb: "serves",
    remedy: "Update the campaign to the expected solution version",
  },
  deadline: "2h",
  listedBy: { parent: SOLUTION, parentMember: "solutionArn" },
});

const RECOMMENDER = row({
  name: "Recommender",
  label: "recommender",
  arnTail: tail("recommender", NAME),
  arnExample: "recommender/top-picks",
  statuses: {
    lasting: true,
    pending: [...CREATED.pending, "START PENDING", "START IN PROGRESS"],
    target: CREATED.target,
    failure: {
      ...LASTING.failure,
      INACTIVE: START_IT,
      "STOP PENDING": START_IT,
      "STOP IN PROGRESS": START_IT,
    },
  },
  update: "latestRecommenderUpdate",
  outputs: [
    ...["name", "datasetGroupArn", "recipeArn", "recommenderConfig", "modelMetrics"],
    ...["latestRecommenderUpdate", "failureReason", ...TIMES],
  ],
  deadline: "6h",
  listedBy: BY_GROUP,
});

const FILTER = row({
  name: "Filter",
  label: "filter",
  arnTail: tail("filter", NAME),
  arnExample: "filter/not-bought",
  statuses: LASTING,
  // Without filterExpression, which AWS's model marks as sensitive and which does not belong in a state.
  outputs: ["name", "datasetGroupArn", "failureReason", ...TIMES],
  deadline: "30m",
  listedBy: { ...BY_GROUP, listMember: "Filters" },
});

const EVENT_TRACKER = row({
  name: "EventTracker",
  label: "event tracker",
  arnTail: tail("event-tracker", ID),
  arnExample: "event-tracker/5d2c8a1e",
  statuses: ANOTHER_ARN,
  outputs: ["name", "accountId", "trackingId", "datasetGroupArn", ...TIMES],
  deadline: "30m",
  listedBy: BY_GROUP,
});

const METRIC_ATTRIBUTION = row({
  name: "MetricAttribution",
  label: "metric attribution",
  arnTail: tail("metric-attribution", ID),
  arnExample: "metric-attribution/7c41e09b",
  // AWS names no statuses for this kind. The statuses of its neighbors are assumed.
  statuses: ANOTHER_ARN,
  outputs: ["name", "datasetGroupArn", "metricsOutputConfig", "failureReason", ...TIMES],
  deadline: "30m",
  listedBy: BY_GROUP,
});

const BY_VERSION: ListedBy = {
  parent: SOLUTION_VERSION,
  parentMember: "solutionVersionArn",
  // A solution may have a hundred versions.
  namesParent: true,
};

const BATCH_INFERENCE_JOB = row({
  name: "BatchInferenceJob",
  label: "batch inference job",
  arnTail: tail("batch-inference-job", NAME),
  arnExample: "batch-inference-job/newsletter",
  statuses: batch("batch inference job"),
  outputs: [
    ...["jobName", "solutionVersionArn", "filterArn", "numResults", "jobInput", "jobOutput"],
    ...["batchInferenceJobConfig", "batchInferenceJobMode", "themeGenerationConfig", "roleArn"],
    ...["failureReason", ...TIMES],
  ],
  deadline: "6h",
  listedBy: BY_VERSION,
});

const BATCH_SEGMENT_JOB = row({
  name: "BatchSegmentJob",
  label: "batch segment job",
  arnTail: tail("batch-segment-job", NAME),
  arnExample: "batch-segment-job/lapsing",
  statuses: batch("batch segment job"),
  outputs: [
    ...["jobName", "solutionVersionArn", "filterArn", "numResults", "jobInput", "jobOutput"],
    ...["roleArn", "failureReason", ...TIMES],
  ],
  deadline: "6h",
  listedBy: BY_VERSION,
});

const ROWS = [
  DATASET_GROUP,
  DATASET,
  DATASET_IMPORT_JOB,
  DATASET_EXPORT_JOB,
  DATA_DELETION_JOB,
  SOLUTION,
  SOLUTION_VERSION,
  CAMPAIGN,
  RECOMMENDER,
  FILTER,
  EVENT_TRACKER,
  METRIC_ATTRIBUTION,
  BATCH_INFERENCE_JOB,
  BATCH_SEGMENT_JOB,
] as const;

/** The name of a kind that a gate can wait for. */
export type KindName = (typeof ROWS)[number]["name"];

/** A row of the table. */
type KindRow = Kind & { readonly name: KindName };

/** One row per kind, in the order of a stack. */
export const KINDS: readonly KindRow[] = ROWS;

/** The kind whose succession belongs to this kind of parent; undefined for any other kind. */
export function successionOf(parent: Kind): SuccessiveKind | undefined {
  return KINDS.filter(isSuccessive).find(({ succession }) => succession.parent === parent);
}

/** The row of a kind. @throws RangeError when this version has no such row. */
export function kindNamed(name: string): KindRow {
  const kind = KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) {
    throw new RangeError(
      `This version of pulumi-personalize-readiness does not know the kind ${name}. Install a later version.`,
    );
  }
  return kind;
}
