import * as is from "../protocol/shared-constraints.ts";
import {
  requireBulkData,
  requireFullModel,
  requireKey,
  requireKnownType,
  requireLatest,
  requireRecipe,
  requireTrainingData,
} from "./admission.ts";
import { arnOf } from "../protocol/arn.ts";
import type { EmulatedKind, KindName } from "./emulated-kind.ts";
import type { Members } from "../protocol/members.ts";
import { isMembers, pick, textOf } from "../protocol/members.ts";
import { BOOLEAN, INTEGER, oneOf, required, shortText } from "../protocol/constraint.ts";
import type { TimelineStep } from "../state/timeline.ts";
import { DEFAULT_TIMELINE } from "../state/timeline.ts";

const DELETED: readonly TimelineStep[] = [
  { status: "DELETE PENDING", forMs: 1_000 },
  { status: "DELETE IN_PROGRESS", forMs: 1_000 },
];
const DEPLOYED = { created: DEFAULT_TIMELINE, updated: DEFAULT_TIMELINE, deleted: DELETED };
const BATCH_JOB: readonly TimelineStep[] = [
  { status: "PENDING", forMs: 1_000 },
  { status: "IN PROGRESS", forMs: 4_000 },
  { status: "ACTIVE" },
];

const JOB_NAME = { jobName: required(is.NAME), tags: is.TAGS };
const RESOURCE_NAME = { name: required(is.NAME), tags: is.TAGS };
const roleOf = (location: { partition: string; account: string }): string =>
  `arn:${location.partition}:iam::${location.account}:role/personalize-import`;
const groupOf = ({ datasetGroupArn }: Members): unknown => datasetGroupArn;
const s3 = (name: string): object => ({ path: `s3://emulator/${name}/` });

/**
 * One row per kind. Statuses are those of "Describe<Kind>" in the Amazon Personalize API reference,
 * limits those of "Amazon Personalize endpoints and quotas", what blocks a deletion stands in
 * "Delete<Kind>" and "Requirements for deleting resources"; durations are the emulator's own.
 */
export const EMULATED_KINDS: readonly EmulatedKind[] = [
  {
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
        { kind: "Dataset" },
      ],
    },
  },
  {
    name: "Schema",
    label: "schema",
    arnType: "schema",
    nameMember: "name",
    parents: {},
    input: { name: required(is.NAME), schema: required(shortText(20_000)), domain: is.DOMAIN },
    summary: ["name", "domain"],
    failureReason: "never",
    timelines: {},
    madeUp: (name) => ({ schema: JSON.stringify({ type: "record", name, fields: [] }) }),
    limit: { most: 500, of: "all" },
    deletion: { blockedBy: [{ kind: "Dataset" }] },
  },
  {
    name: "Dataset",
    label: "dataset",
    arnType: "dataset",
    arnTail: (members) =>
      `${textOf(members, "datasetGroupArn").split("/")[1] ?? ""}/${textOf(members, "datasetType").toUpperCase()}`,
    nameMember: "name",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup", schemaArn: "Schema" },
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
  },
  {
    name: "DatasetImportJob",
    label: "import job",
    arnType: "dataset-import-job",
    nameMember: "jobName",
    listedBy: "datasetArn",
    parents: { datasetArn: "Dataset" },
    input: {
      ...JOB_NAME,
      datasetArn: required(is.ARN),
      dataSource: required(is.DATA_SOURCE),
      roleArn: is.ROLE_ARN,
      importMode: oneOf("FULL", "INCREMENTAL"),
      publishAttributionMetricsToS3: BOOLEAN,
    },
    summary: ["jobName", "importMode"],
    failureReason: "described and listed",
    timelines: { created: DEFAULT_TIMELINE },
    defaults: { importMode: "FULL", publishAttributionMetricsToS3: false },
    madeUp: (name, location) => ({
      dataSource: { dataLocation: `s3://emulator/${name}.csv` },
      roleArn: roleOf(location),
    }),
    admit: requireBulkData,
    limit: { most: 5, of: "under way" },
  },
  {
    name: "DatasetExportJob",
    label: "export job",
    arnType: "dataset-export-job",
    nameMember: "jobName",
    listedBy: "datasetArn",
    parents: { datasetArn: "Dataset" },
    input: {
      ...JOB_NAME,
      datasetArn: required(is.ARN),
      ingestionMode: oneOf("BULK", "PUT", "ALL"),
      roleArn: required(is.ROLE_ARN),
      jobOutput: required(is.JOB_OUTPUT),
    },
    summary: ["jobName"],
    failureReason: "described and listed",
    timelines: { created: DEFAULT_TIMELINE },
    defaults: { ingestionMode: "PUT" },
    madeUp: (name, location) => ({
      jobOutput: { s3DataDestination: s3(name) },
      roleArn: roleOf(location),
    }),
  },
  {
    name: "DataDeletionJob",
    label: "data deletion job",
    arnType: "data-deletion-job",
    nameMember: "jobName",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup" },
    input: {
      ...JOB_NAME,
      datasetGroupArn: required(is.ARN),
      dataSource: required(is.DATA_SOURCE),
      roleArn: required(is.ROLE_ARN),
    },
    summary: ["jobName", "datasetGroupArn"],
    failureReason: "described and listed",
    timelines: {
      created: [
        { status: "PENDING", forMs: 1_000 },
        { status: "IN_PROGRESS", forMs: 4_000 },
        { status: "COMPLETED" },
      ],
    },
    madeUp: (name, location) => ({
      dataSource: { dataLocation: `s3://emulator/${name}.csv` },
      roleArn: roleOf(location),
    }),
  },
  {
    name: "Solution",
    label: "solution",
    arnType: "solution",
    nameMember: "name",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup" },
    input: {
      ...RESOURCE_NAME,
      performHPO: BOOLEAN,
      performAutoML: BOOLEAN,
      performAutoTraining: BOOLEAN,
      performIncrementalUpdate: BOOLEAN,
      recipeArn: is.ARN,
      datasetGroupArn: required(is.ARN),
      eventType: shortText(256),
      solutionConfig: is.SOLUTION_CONFIG,
    },
    summary: ["name", "recipeArn"],
    failureReason: "never",
    timelines: DEPLOYED,
    defaults: { performHPO: false, performAutoML: false, performAutoTraining: true },
    madeUp: (_name, { partition }) => ({
      recipeArn: `arn:${partition}:personalize:::recipe/aws-user-personalization-v2`,
    }),
    admit: requireRecipe,
    limit: { most: 10, of: "all", per: groupOf },
    deletion: {
      blockedBy: [{ kind: "Campaign" }, { kind: "SolutionVersion", underWay: true }],
      takesAlong: "SolutionVersion",
    },
    update: {
      member: "latestSolutionUpdate",
      input: {
        performAutoTraining: BOOLEAN,
        performIncrementalUpdate: BOOLEAN,
        solutionUpdateConfig: is.SOLUTION_UPDATE_CONFIG,
      },
      applied: (solution, { solutionUpdateConfig, ...members }) => ({
        ...solution,
        ...members,
        ...(isMembers(solutionUpdateConfig) && {
          solutionConfig: {
            ...(isMembers(solution.solutionConfig) ? solution.solutionConfig : {}),
            ...solutionUpdateConfig,
          },
        }),
      }),
    },
    latest: { member: "latestSolutionVersion", kind: "SolutionVersion", by: "solutionArn" },
  },
  {
    name: "SolutionVersion",
    label: "solution version",
    arnType: "solution",
    arnTail: (members, id) => `${textOf(members, "solutionArn").split("/")[1] ?? ""}/${id}`,
    nameMember: "name",
    listedBy: "solutionArn",
    parents: { solutionArn: "Solution" },
    input: {
      name: is.NAME,
      tags: is.TAGS,
      solutionArn: required(is.ARN),
      trainingMode: oneOf("FULL", "UPDATE", "AUTOTRAIN"),
    },
    summary: ["trainingMode", "trainingType"],
    failureReason: "described and listed",
    timelines: {
      created: DEFAULT_TIMELINE,
      stopped: {
        "CREATE PENDING": [{ status: "CREATE STOPPED" }],
        "CREATE IN_PROGRESS": [
          { status: "CREATE STOPPING", forMs: 1_000 },
          { status: "CREATE STOPPED" },
        ],
      },
    },
    defaults: { trainingMode: "FULL", trainingType: "MANUAL" },
    derived: (members, { id, store }) => ({
      ...pick(store.resource(textOf(members, "solutionArn"))?.members ?? {}, [
        "performHPO",
        "performAutoML",
        "performIncrementalUpdate",
        "recipeArn",
        "eventType",
        "datasetGroupArn",
        "solutionConfig",
      ]),
      name: members.name ?? `${textOf(members, "solutionArn").split("/")[1] ?? ""}/${id}`,
    }),
    unique: ["solutionArn", "name"],
    admit: (members, store) => {
      requireTrainingData(members, store);
      requireFullModel(members, store);
    },
    limit: { most: 20, of: "under way" },
    transitions: [
      { operation: "StopSolutionVersionCreation", timelines: "stopped", answersArn: false },
    ],
  },
  {
    name: "Campaign",
    label: "campaign",
    arnType: "campaign",
    nameMember: "name",
    listedBy: "solutionArn",
    parents: { solutionVersionArn: "SolutionVersion" },
    latestOf: "solutionVersionArn",
    input: {
      ...RESOURCE_NAME,
      solutionVersionArn: required(is.ARN),
      minProvisionedTPS: is.PROVISIONED_RATE,
      campaignConfig: is.CAMPAIGN_CONFIG,
    },
    summary: ["name"],
    failureReason: "described and listed",
    timelines: DEPLOYED,
    defaults: { minProvisionedTPS: 1 },
    admit: requireLatest,
    limit: {
      most: 5,
      of: "all",
      per: (members, store) => {
        const version = store.resource(textOf(members, "solutionVersionArn"));
        return version?.members.datasetGroupArn;
      },
    },
    deletion: { blockedBy: [] },
    update: {
      member: "latestCampaignUpdate",
      admit: requireLatest,
      input: {
        solutionVersionArn: is.ARN,
        minProvisionedTPS: is.PROVISIONED_RATE,
        campaignConfig: is.CAMPAIGN_CONFIG,
      },
    },
  },
  {
    name: "Recommender",
    label: "recommender",
    arnType: "recommender",
    nameMember: "name",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup" },
    input: {
      ...RESOURCE_NAME,
      datasetGroupArn: required(is.ARN),
      recipeArn: required(is.ARN),
      recommenderConfig: is.RECOMMENDER_CONFIG,
    },
    summary: ["name", "datasetGroupArn", "recipeArn", "recommenderConfig"],
    failureReason: "described",
    timelines: {
      ...DEPLOYED,
      stopped: {
        ACTIVE: [
          { status: "STOP PENDING", forMs: 1_000 },
          { status: "STOP IN_PROGRESS", forMs: 1_000 },
          { status: "INACTIVE" },
        ],
      },
      started: {
        INACTIVE: [
          { status: "START PENDING", forMs: 1_000 },
          { status: "START IN_PROGRESS", forMs: 1_000 },
          { status: "ACTIVE" },
        ],
      },
    },
    madeUp: (_name, { partition }) => ({
      recipeArn: `arn:${partition}:personalize:::recipe/aws-ecomm-recommended-for-you`,
    }),
    limit: { most: 5, of: "all", per: groupOf },
    deletion: { blockedBy: [] },
    update: {
      member: "latestRecommenderUpdate",
      input: { recommenderConfig: required(is.RECOMMENDER_CONFIG) },
    },
    transitions: [
      { operation: "StopRecommender", timelines: "stopped", answersArn: true },
      { operation: "StartRecommender", timelines: "started", answersArn: true },
    ],
  },
  {
    name: "Filter",
    label: "filter",
    arnType: "filter",
    nameMember: "name",
    listMember: "Filters",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup" },
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
    limit: { most: 10, of: "all", per: groupOf },
    deletion: {
      blockedBy: [
        { kind: "BatchInferenceJob", underWay: true },
        { kind: "BatchSegmentJob", underWay: true },
      ],
    },
  },
  {
    name: "EventTracker",
    label: "event tracker",
    arnType: "event-tracker",
    arnTail: (_members, id) => id,
    nameMember: "name",
    listedBy: "datasetGroupArn",
    parents: { datasetGroupArn: "DatasetGroup" },
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
  },
  {
    name: "BatchInferenceJob",
    label: "batch inference job",
    arnType: "batch-inference-job",
    nameMember: "jobName",
    listedBy: "solutionVersionArn",
    parents: { solutionVersionArn: "SolutionVersion", filterArn: "Filter" },
    input: {
      ...JOB_NAME,
      solutionVersionArn: required(is.ARN),
      filterArn: is.ARN,
      numResults: INTEGER,
      jobInput: required(is.JOB_INPUT),
      jobOutput: required(is.JOB_OUTPUT),
      roleArn: required(is.ROLE_ARN),
      batchInferenceJobConfig: is.BATCH_INFERENCE_CONFIG,
      batchInferenceJobMode: oneOf("BATCH_INFERENCE", "THEME_GENERATION"),
      themeGenerationConfig: is.THEME_GENERATION_CONFIG,
    },
    summary: ["jobName", "solutionVersionArn", "batchInferenceJobMode"],
    failureReason: "described and listed",
    timelines: { created: BATCH_JOB },
    defaults: { batchInferenceJobMode: "BATCH_INFERENCE" },
    madeUp: (name, location) => ({
      jobInput: { s3DataSource: s3(name) },
      jobOutput: { s3DataDestination: s3(name) },
      roleArn: roleOf(location),
    }),
    limit: { most: 5, of: "under way" },
  },
  {
    name: "BatchSegmentJob",
    label: "batch segment job",
    arnType: "batch-segment-job",
    nameMember: "jobName",
    listedBy: "solutionVersionArn",
    parents: { solutionVersionArn: "SolutionVersion", filterArn: "Filter" },
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
    timelines: { created: BATCH_JOB },
    madeUp: (name, location) => ({
      jobInput: { s3DataSource: s3(name) },
      jobOutput: { s3DataDestination: s3(name) },
      roleArn: roleOf(location),
    }),
    limit: { most: 5, of: "under way" },
  },
];

/** The row of a kind. @throws RangeError when there is no such kind. */
export function emulatedKindNamed(name: KindName): EmulatedKind {
  const kind = EMULATED_KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) {
    throw new RangeError(`The emulator has no kind "${name}".`);
  }
  return kind;
}

/** The row of the kind an ARN is of; undefined when the emulator has none such. */
export function kindOfArn(arn: string): EmulatedKind | undefined {
  const [type, , versionId] = (arn.split(":")[5] ?? "").split("/");
  if (type === "solution") {
    return emulatedKindNamed(versionId === undefined ? "Solution" : "SolutionVersion");
  }
  return EMULATED_KINDS.find(({ arnType }) => arnType === type);
}

/** "datasetImportJob": the member that holds one of a kind. */
export function memberOf({ name }: EmulatedKind): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "datasetImportJobArn": the member that holds its ARN. */
export function arnMemberOf(kind: EmulatedKind): string {
  return `${memberOf(kind)}Arn`;
}

/** "datasetImportJobs": the member that holds the summaries of a list. */
export function listMemberOf(kind: EmulatedKind): string {
  return kind.listMember ?? `${memberOf(kind)}s`;
}
