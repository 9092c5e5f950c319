// The table of kinds, row by row, as AWS documents it.
import { KINDS, kindNamed, successionOf } from "../../../src/kinds/kinds.ts";
import { listingOf, type Kind } from "../../../src/kinds/kind.ts";

const CREATED = ["CREATE PENDING", "CREATE IN PROGRESS"];
const DELETED = "Wait until it is deleted, and create it again.";
const LASTING = {
  "CREATE FAILED": "Correct the cause, delete the resource and create it again.",
  "DELETE PENDING": DELETED,
  "DELETE IN PROGRESS": DELETED,
};
const again = (what: string): string => `Correct the cause and create a new ${what}.`;

test.each<[Kind["name"], string, string, string]>([
  ["DatasetGroup", "dataset group", "dataset-group/shop", "30m"],
  ["Dataset", "dataset", "dataset/shop/INTERACTIONS", "30m"],
  ["DatasetImportJob", "dataset import job", "dataset-import-job/interactions", "3h"],
  ["DatasetExportJob", "dataset export job", "dataset-export-job/interactions", "3h"],
  ["DataDeletionJob", "data deletion job", "data-deletion-job/leavers", "48h"],
  ["Solution", "solution", "solution/ranking", "30m"],
  ["SolutionVersion", "solution version", "solution/ranking/8f3ac1d2", "6h"],
  ["Campaign", "campaign", "campaign/home-page", "2h"],
  ["Recommender", "recommender", "recommender/top-picks", "6h"],
  ["Filter", "filter", "filter/not-bought", "30m"],
  ["EventTracker", "event tracker", "event-tracker/5d2c8a1e", "30m"],
  ["BatchInferenceJob", "batch inference job", "batch-inference-job/newsletter", "6h"],
  ["BatchSegmentJob", "batch segment job", "batch-segment-job/lapsing", "6h"],
])("a gate on a %s calls it a %s, like %s, and waits %s", (name, label, arnExample, deadline) => {
  expect(kindNamed(name)).toMatchObject({ label, arnExample, deadline });
});

test.each<[Kind["name"], readonly string[], string]>([
  ["DatasetGroup", CREATED, "ACTIVE"],
  ["Dataset", CREATED, "ACTIVE"],
  ["DatasetImportJob", CREATED, "ACTIVE"],
  ["DatasetExportJob", CREATED, "ACTIVE"],
  ["DataDeletionJob", ["PENDING", "IN PROGRESS"], "COMPLETED"],
  ["Solution", CREATED, "ACTIVE"],
  ["SolutionVersion", CREATED, "ACTIVE"],
  ["Campaign", CREATED, "ACTIVE"],
  [
    "Recommender",
    ["CREATE PENDING", "CREATE IN PROGRESS", "START PENDING", "START IN PROGRESS"],
    "ACTIVE",
  ],
  ["Filter", CREATED, "ACTIVE"],
  ["EventTracker", CREATED, "ACTIVE"],
  [
    "BatchInferenceJob",
    ["PENDING", "IN PROGRESS", "CREATE PENDING", "CREATE IN PROGRESS"],
    "ACTIVE",
  ],
  ["BatchSegmentJob", ["PENDING", "IN PROGRESS", "CREATE PENDING", "CREATE IN PROGRESS"], "ACTIVE"],
])("a %s is pending while it is %j, and ready once it is %s", (name, pending, target) => {
  const { statuses } = kindNamed(name);

  expect(statuses.pending).toEqual(pending);
  expect(statuses.target).toEqual([target]);
});

test.each<[Kind["name"], Readonly<Record<string, string>>, boolean]>([
  ["DatasetGroup", LASTING, true],
  ["Dataset", LASTING, true],
  ["DatasetImportJob", { "CREATE FAILED": again("dataset import job") }, false],
  ["DatasetExportJob", { "CREATE FAILED": again("dataset export job") }, false],
  ["DataDeletionJob", { FAILED: again("data deletion job") }, false],
  ["Solution", LASTING, true],
  [
    "SolutionVersion",
    {
      "CREATE FAILED": again("solution version"),
      "CREATE STOPPING": "The training was stopped, so create a new solution version.",
      "CREATE STOPPED": "The training was stopped, so create a new solution version.",
    },
    false,
  ],
  ["Campaign", LASTING, true],
  [
    "Recommender",
    {
      "CREATE FAILED": "Correct the cause, delete the resource and create it again.",
      "DELETE PENDING": DELETED,
      "DELETE IN PROGRESS": DELETED,
      INACTIVE: "The recommender is stopped, so start it with StartRecommender.",
      "STOP PENDING": "The recommender is stopped, so start it with StartRecommender.",
      "STOP IN PROGRESS": "The recommender is stopped, so start it with StartRecommender.",
    },
    true,
  ],
  ["Filter", LASTING, true],
  ["EventTracker", LASTING, false],
  ["BatchInferenceJob", { "CREATE FAILED": again("batch inference job") }, false],
  ["BatchSegmentJob", { "CREATE FAILED": again("batch segment job") }, false],
])("what to do about a %s that failed: %j", (name, failure, lasting) => {
  const { statuses } = kindNamed(name);

  expect(statuses.failure).toEqual(failure);
  expect(statuses.lasting ?? false).toBe(lasting);
});

test.each<[Kind["name"], string]>([
  [
    "DatasetGroup",
    "name domain roleArn kmsKeyArn failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "Dataset",
    "name datasetGroupArn datasetType schemaArn trackingId latestDatasetUpdate status creationDateTime lastUpdatedDateTime",
  ],
  [
    "DatasetImportJob",
    "jobName datasetArn dataSource roleArn importMode publishAttributionMetricsToS3 failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "DatasetExportJob",
    "jobName datasetArn ingestionMode jobOutput roleArn failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "DataDeletionJob",
    "jobName datasetGroupArn dataSource roleArn numDeleted failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "Solution",
    "name datasetGroupArn recipeArn eventType solutionConfig performHPO performAutoML performAutoTraining performIncrementalUpdate autoMLResult latestSolutionUpdate status creationDateTime lastUpdatedDateTime",
  ],
  [
    "SolutionVersion",
    "name solutionArn datasetGroupArn recipeArn eventType solutionConfig performHPO performAutoML performIncrementalUpdate trainingMode trainingType trainingHours tunedHPOParams failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "Campaign",
    "name solutionVersionArn minProvisionedTPS campaignConfig latestCampaignUpdate failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "Recommender",
    "name datasetGroupArn recipeArn recommenderConfig modelMetrics latestRecommenderUpdate failureReason status creationDateTime lastUpdatedDateTime",
  ],
  ["Filter", "name datasetGroupArn failureReason status creationDateTime lastUpdatedDateTime"],
  [
    "EventTracker",
    "name accountId trackingId datasetGroupArn status creationDateTime lastUpdatedDateTime",
  ],
  [
    "BatchInferenceJob",
    "jobName solutionVersionArn filterArn numResults jobInput jobOutput batchInferenceJobConfig batchInferenceJobMode themeGenerationConfig roleArn failureReason status creationDateTime lastUpdatedDateTime",
  ],
  [
    "BatchSegmentJob",
    "jobName solutionVersionArn filterArn numResults jobInput jobOutput roleArn failureReason status creationDateTime lastUpdatedDateTime",
  ],
])("a gate on a %s has the outputs %s", (name, outputs) => {
  expect(kindNamed(name).outputs).toEqual(outputs.split(" "));
});

test.each<[Kind["name"], string]>([
  ["Dataset", "latestDatasetUpdate"],
  ["Solution", "latestSolutionUpdate"],
  ["Campaign", "latestCampaignUpdate"],
  ["Recommender", "latestRecommenderUpdate"],
])("a %s shows its latest update as %s, and no other kind shows one", (name, update) => {
  expect(kindNamed(name).update).toBe(update);
  expect(KINDS.filter((kind) => kind.update !== undefined)).toHaveLength(4);
});

test("an import must fill the expected dataset, and a campaign serve the expected version", () => {
  expect(kindNamed("DatasetImportJob").expected).toEqual({
    argument: "expectedDatasetArn",
    member: "datasetArn",
    kind: kindNamed("Dataset"),
    verb: "fills",
    remedy: "Give the gate a dataset import job of the expected dataset",
  });
  expect(kindNamed("Campaign").expected).toEqual({
    argument: "expectedSolutionVersionArn",
    member: "solutionVersionArn",
    kind: kindNamed("SolutionVersion"),
    verb: "serves",
    remedy: "Update the campaign to the expected solution version",
  });
  expect(KINDS.filter((kind) => kind.expected !== undefined)).toHaveLength(2);
});

describe("the imports of a dataset", () => {
  const { succession, derived } = kindNamed("DatasetImportJob");

  test("come one after the other", () => {
    expect(succession).toMatchObject({
      parent: kindNamed("Dataset"),
      parentMember: "datasetArn",
      modeMember: "importMode",
      replaced: "has replaced the data of this import",
      added: "has added to the data of this import",
      drift: {
        underWay: "importUnderWay",
        failed: "importFailed",
        parentGone: "datasetGone",
        parentDeleting: "datasetDeleting",
        parentReplaced: "datasetReplaced",
      },
    });
    expect(succession?.idle).toBeUndefined();
  });

  test("add to the data unless they are full", () => {
    expect(succession?.adds("INCREMENTAL")).toBe(true);
    expect(succession?.adds("FULL")).toBe(false);
  });

  test("have the group that their dataset's ARN names", () => {
    const datasetArn = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/ITEMS";

    expect(Object.keys(derived ?? {})).toEqual(["datasetGroupArn"]);
    expect(derived?.datasetGroupArn?.({ datasetArn })).toBe(
      "arn:aws:personalize:eu-west-1:123456789012:dataset-group/shop",
    );
    expect(derived?.datasetGroupArn?.({})).toBeUndefined();
  });
});

describe("the versions of a solution", () => {
  const { succession, authorizedOn } = kindNamed("SolutionVersion");

  test("come one after the other", () => {
    expect(succession).toMatchObject({
      parent: kindNamed("Solution"),
      parentMember: "solutionArn",
      modeMember: "trainingMode",
      replaced: "has taken the place of this version",
      added: "has added to this version",
      drift: {
        underWay: "trainingUnderWay",
        failed: "trainingFailed",
        parentGone: "solutionGone",
        parentDeleting: "solutionDeleting",
        parentReplaced: "solutionReplaced",
      },
    });
  });

  test("never add to an earlier one", () => {
    expect(succession?.adds("UPDATE")).toBe(false);
  });

  test("do not come by themselves from a solution that says so", () => {
    expect(succession?.idle?.({ performAutoTraining: false })).toBe(
      "the solution has no automatic training (performAutoTraining is false): call CreateSolutionVersion",
    );
    expect(succession?.idle?.({ performAutoTraining: true })).toBeUndefined();
    expect(succession?.idle?.({})).toBeUndefined();
  });

  test("may be described with the permission to describe the solution", () => {
    expect(authorizedOn?.("arn:aws:personalize:us-east-1:123456789012:solution/a/b")).toBe(
      "arn:aws:personalize:us-east-1:123456789012:solution/a",
    );
    expect(KINDS.filter((kind) => kind.authorizedOn !== undefined)).toHaveLength(1);
  });
});

test.each<[Kind["name"], Kind["name"] | undefined]>([
  ["Dataset", "DatasetImportJob"],
  ["Solution", "SolutionVersion"],
  ["DatasetGroup", undefined],
  ["SolutionVersion", undefined],
])("a %s gets one %s after the other", (parent, name) => {
  expect(successionOf(kindNamed(parent))?.name).toBe(name);
});

test.each<[Kind["name"], Kind["name"], string]>([
  ["Dataset", "DatasetGroup", "datasetGroupArn"],
  ["DatasetImportJob", "Dataset", "datasetArn"],
  ["DatasetExportJob", "Dataset", "datasetArn"],
  ["DataDeletionJob", "DatasetGroup", "datasetGroupArn"],
  ["Solution", "DatasetGroup", "datasetGroupArn"],
  ["SolutionVersion", "Solution", "solutionArn"],
  ["Campaign", "Solution", "solutionArn"],
  ["Recommender", "DatasetGroup", "datasetGroupArn"],
  ["Filter", "DatasetGroup", "datasetGroupArn"],
  ["EventTracker", "DatasetGroup", "datasetGroupArn"],
  ["MetricAttribution", "DatasetGroup", "datasetGroupArn"],
  ["BatchInferenceJob", "SolutionVersion", "solutionVersionArn"],
  ["BatchSegmentJob", "SolutionVersion", "solutionVersionArn"],
])("a %s is listed by its %s, as %s", (name, parent, parentMember) => {
  expect(listingOf(kindNamed(name))).toMatchObject({ parent: kindNamed(parent), parentMember });
});

test("a dataset group is listed by nothing", () => {
  expect(listingOf(kindNamed("DatasetGroup"))).toBeUndefined();
});

test("no other kind comes one after the other", () => {
  expect(KINDS.filter(({ succession }) => succession !== undefined)).toHaveLength(2);
});

test.each([
  ["a".repeat(63), true],
  ["a".repeat(64), false],
  ["9_-", true],
  ["_a", false],
  ["", false],
])("the name of a campaign may be %s: %s", (name, passes) => {
  expect(kindNamed("Campaign").arnTail.test(`campaign/${name}`)).toBe(passes);
});

test.each([
  ["a".repeat(128), true],
  ["a".repeat(129), false],
])("the ID of an event tracker may be %s: %s", (id, passes) => {
  expect(kindNamed("EventTracker").arnTail.test(`event-tracker/${id}`)).toBe(passes);
});

test("a kind that only a later version knows is refused by name", () => {
  expect(() => kindNamed("Dream")).toThrow(
    new RangeError(
      "This version of pulumi-personalize-readiness does not know the kind Dream. Install a later version.",
    ),
  );
});
