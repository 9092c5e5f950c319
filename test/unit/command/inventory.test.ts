// Tests which lists the command reads for a parent, and the result.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { Summary } from "../../../src/aws/list.ts";
import { INTERRUPTIONS } from "../../../src/command/ending.ts";
import { inventoryOf, type Inventory } from "../../../src/command/inventory.ts";
import { requestSpec } from "../../../src/command/request-spec.ts";
import type { KindName } from "../../../src/kinds/kinds.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { DATASET_ARN, SOLUTION_ARN, DATASET_GROUP_ARN } from "../../support/shop.ts";
import { readerThatFinds, REFUSED } from "../../support/reader-in-test.ts";

const THERE: AwsResult<DescribedResource> = { type: "answer", value: { status: "ACTIVE" } };

/** The lists of a kind, by the ARN of the parent; "all" for a list without a parent. */
type Lists = Partial<Record<KindName, Readonly<Record<string, AwsResult<readonly Summary[]>>>>>;

const summary = (arn: string, createdMs = 0, members: object = {}): Summary => ({
  arn,
  createdMs,
  updatedMs: createdMs,
  members: { ...members },
});
const answer = (...value: readonly Summary[]): AwsResult<readonly Summary[]> => ({
  type: "answer",
  value,
});

interface Trial {
  readonly inventory: Inventory;
  /** The lists that were read, in the order of the questions. */
  readonly asked: readonly string[];
}

async function trial(
  arn: string,
  lists: Lists,
  { root = THERE, signal = new AbortController().signal } = {},
): Promise<Trial> {
  const asked: string[] = [];
  const inventory = await inventoryOf(requestSpec("list", arn, {}), {
    reader: {
      ...readerThatFinds([root]),
      list: (_access, { name }, parentArn = "all") => {
        signal.throwIfAborted();
        asked.push(`${name}s of ${parentArn}`);
        return Promise.resolve(lists[name as KindName]?.[parentArn] ?? answer());
      },
    },
    interruption: { signal, ending: () => INTERRUPTIONS.SIGTERM },
  });
  return { inventory, asked };
}

/** The ARNs of each section, under its kind and parent. */
function sectionsOf({ inventory: { sections } }: Trial): Record<string, readonly string[]> {
  return Object.fromEntries(
    sections.map(({ kind, parentArn, summaries }) => [
      `${kind.name}s of ${parentArn}`,
      summaries.map(({ arn }) => arn),
    ]),
  );
}

test.each([
  [DATASET_ARN, "DatasetImportJob"],
  [SOLUTION_ARN, "SolutionVersion"],
] as const)("of %s its %ss are listed and nothing else, the newest first", async (arn, kind) => {
  const all = answer(summary("b", 2), summary("?", NaN), summary("c", 3), summary("a", 1));

  const done = await trial(arn, { [kind]: { [arn]: all } });

  expect(done.asked).toEqual([`${kind}s of ${arn}`]);
  expect(sectionsOf(done)).toEqual({ [`${kind}s of ${arn}`]: ["c", "b", "a", "?"] });
  expect(done.inventory).toMatchObject({ ending: { exitCode: 0 }, sentences: [] });
});

test("everything in a dataset group is listed, and everything below it", async () => {
  const done = await trial(DATASET_GROUP_ARN, {
    Dataset: { [DATASET_GROUP_ARN]: answer(summary("d1", 1), summary("d2", 2)) },
    DatasetImportJob: { d1: answer(summary("i1")), d2: answer(summary("i2")) },
    Solution: { [DATASET_GROUP_ARN]: answer(summary("s")) },
    SolutionVersion: { s: answer(summary("v")) },
    BatchInferenceJob: { v: answer(summary("j")) },
    Campaign: { s: answer(summary("c")) },
    Filter: { [DATASET_GROUP_ARN]: answer(summary("f")) },
  });

  expect(Object.entries(sectionsOf(done))).toEqual([
    [`Datasets of ${DATASET_GROUP_ARN}`, ["d2", "d1"]],
    ["DatasetImportJobs of d1", ["i1"]],
    ["DatasetImportJobs of d2", ["i2"]],
    [`Solutions of ${DATASET_GROUP_ARN}`, ["s"]],
    ["SolutionVersions of s", ["v"]],
    ["BatchInferenceJobs of v", ["j"]],
    ["Campaigns of s", ["c"]],
    [`Filters of ${DATASET_GROUP_ARN}`, ["f"]],
  ]);
  expect([...done.asked].sort()).toEqual(
    [
      ...["Dataset", "DataDeletionJob", "Solution", "Recommender", "Filter"].map(
        (kind) => `${kind}s of ${DATASET_GROUP_ARN}`,
      ),
      ...["EventTracker", "MetricAttribution"].map((kind) => `${kind}s of ${DATASET_GROUP_ARN}`),
      ...["DatasetImportJobs of d1", "DatasetImportJobs of d2"],
      ...["DatasetExportJobs of d1", "DatasetExportJobs of d2"],
      ...["SolutionVersions of s", "Campaigns of s"],
      ...["BatchInferenceJobs of v", "BatchSegmentJobs of v"],
    ].sort(),
  );
});

test("batch jobs of many versions take one list, and jobs of other versions do not count", async () => {
  const job = (arn: string, solutionVersionArn: string): Summary =>
    summary(arn, 0, { solutionVersionArn });

  const done = await trial(DATASET_GROUP_ARN, {
    Solution: { [DATASET_GROUP_ARN]: answer(summary("s")) },
    SolutionVersion: { s: answer(summary("v1"), summary("v2")) },
    BatchSegmentJob: { all: answer(job("a", "v1"), job("b", "elsewhere"), job("c", "v1")) },
  });

  expect(done.asked.filter((one) => one.startsWith("Batch"))).toEqual([
    "BatchInferenceJobs of all",
    "BatchSegmentJobs of all",
  ]);
  expect(sectionsOf(done)).toMatchObject({ "BatchSegmentJobs of v1": ["a", "c"] });
  expect(sectionsOf(done)).not.toHaveProperty(["BatchSegmentJobs of v2"]);
});

test("nothing is an answer", async () => {
  const { inventory } = await trial(DATASET_ARN, {});

  expect(inventory).toMatchObject({
    ending: { exitCode: 0 },
    sections: [],
    sentences: [`AWS lists no resources of the dataset ${DATASET_ARN}.`],
  });
});

test("a parent that is gone, or may not be asked about, is not listed", async () => {
  const gone = await trial(DATASET_ARN, {}, { root: { type: "notFound" } });
  const denied = await trial(DATASET_ARN, {}, { root: REFUSED });

  expect([gone.asked, denied.asked]).toEqual([[], []]);
  expect(gone.inventory.ending.exitCode).toBe(5);
  expect(gone.inventory.sentences[0]).toContain(`The dataset ${DATASET_ARN} was not found`);
  expect(denied.inventory.ending.exitCode).toBe(6);
  expect(denied.inventory.sentences.join(" ")).toContain("allow personalize:DescribeDataset on");
});

test("a target that vanishes before its list is gone, and a vanished resource below it has nothing", async () => {
  const gone = { type: "notFound" } as const;
  const itself = await trial(DATASET_ARN, { DatasetImportJob: { [DATASET_ARN]: gone } });
  const below = await trial(DATASET_GROUP_ARN, {
    Dataset: { [DATASET_GROUP_ARN]: answer(summary("d")) },
    DatasetImportJob: { d: gone },
  });

  expect(itself.inventory).toMatchObject({
    ending: { exitCode: 5 },
    sections: [],
    sentences: [
      `The dataset ${DATASET_ARN} is gone. AWS found it first, and then did not find it any more.`,
    ],
  });
  expect(below.inventory).toMatchObject({ ending: { exitCode: 0 }, sections: [{}], sentences: [] });
});

test("a parent that has failed is listed all the same", async () => {
  const root: typeof THERE = { type: "answer", value: { status: "CREATE FAILED" } };
  const all = { [DATASET_ARN]: answer(summary("a")) };

  const { inventory } = await trial(DATASET_ARN, { DatasetImportJob: all }, { root });

  expect(inventory).toMatchObject({ ending: { exitCode: 0 }, sections: [{}], sentences: [] });
});

test("the result names the lists that failed beside the rest, the gravest ending counts, and advice comes once", async () => {
  const silent = { type: "noAnswer", error: "ECONNRESET", detail: "socket hang up" } as const;

  const done = await trial(DATASET_GROUP_ARN, {
    Dataset: { [DATASET_GROUP_ARN]: answer(summary("d1"), summary("d2")) },
    DatasetImportJob: { d1: REFUSED, d2: REFUSED },
    DatasetExportJob: { d1: { type: "notFound" } },
    Filter: { [DATASET_GROUP_ARN]: silent },
  });

  expect(sectionsOf(done)).toEqual({ [`Datasets of ${DATASET_GROUP_ARN}`]: ["d1", "d2"] });
  expect(done.inventory.ending.exitCode).toBe(6);
  expect(done.inventory.sentences).toEqual([
    "The command cannot list the dataset import jobs of dataset d1: AccessDeniedException: no.",
    "The credentials must allow personalize:ListDatasetImportJobs on *.",
    "The command takes the credentials of --profile, or else of the AWS SDK's default chain.",
    "The command cannot list the dataset import jobs of dataset d2: AccessDeniedException: no.",
    `The command cannot list the filters of dataset group ${DATASET_GROUP_ARN} because AWS does not answer: ECONNRESET: socket hang up.`,
    "The work in AWS goes on, so run the command again.",
  ]);
});

test("a failed list that serves all versions is reported once", async () => {
  const done = await trial(DATASET_GROUP_ARN, {
    Solution: { [DATASET_GROUP_ARN]: answer(summary("s")) },
    SolutionVersion: { s: answer(summary("v1"), summary("v2")) },
    BatchSegmentJob: { all: REFUSED },
  });

  expect(done.inventory.sentences[0]).toBe(
    "The command cannot list the batch segment jobs of solution versions: AccessDeniedException: no.",
  );
});

test("a signal ends a list without a word, in the ending of the signal", async () => {
  const abort = new AbortController();
  const root: typeof THERE = { type: "answer", value: { status: "ACTIVE" } };
  const spec = requestSpec("list", DATASET_ARN, {});

  const inventory = await inventoryOf(spec, {
    reader: {
      ...readerThatFinds([root]),
      list: () => {
        abort.abort();
        return Promise.reject(abort.signal.reason as Error);
      },
    },
    interruption: { signal: abort.signal, ending: () => INTERRUPTIONS.SIGTERM },
  });

  expect(inventory).toEqual({ ending: INTERRUPTIONS.SIGTERM, sections: [], sentences: [] });
});

test("a defect is not a result", async () => {
  const spec = requestSpec("list", DATASET_ARN, {});
  const means = {
    reader: { ...readerThatFinds([THERE]), list: () => Promise.reject(new Error("defect")) },
    interruption: { signal: new AbortController().signal, ending: () => INTERRUPTIONS.SIGTERM },
  };

  await expect(inventoryOf(spec, means)).rejects.toThrow("defect");
});
