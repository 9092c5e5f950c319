// Tests how the command shows the resources of a parent.
import { summaryIn } from "../../../src/aws/list.ts";
import {
  inventoryAsArray,
  inventoryAsTables,
} from "../../../src/command/inventory-presentation.ts";
import type { Section } from "../../../src/command/inventory.ts";
import { arnMemberOf } from "../../../src/kinds/kind.ts";
import { kindNamed, type KindName } from "../../../src/kinds/kinds.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN, PLACE, MINUTE } from "../../support/shop.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const DAY = 1_440 * MINUTE;

/** A summary of a resource of this age, which was last updated this long after its creation. */
const aged = (ageMs: number, tookMs: number, more: object): object => ({
  creationDateTime: new Date(START_WALL_MS - ageMs),
  lastUpdatedDateTime: new Date(START_WALL_MS - ageMs + tookMs),
  ...more,
});
const section = (name: KindName, parentArn: string, ...summaries: object[]): Section => {
  const kind = kindNamed(name);
  return {
    kind,
    parentArn,
    summaries: summaries.map((one, n) =>
      summaryIn({ [arnMemberOf(kind)]: `${PLACE}:thing/${n}`, ...one }, kind),
    ),
  };
};
const linesOf = (...sections: Section[]): string[] =>
  inventoryAsTables(sections, START_WALL_MS).split("\n");

const NIGHTS = section(
  "DatasetImportJob",
  DATASET_ARN,
  aged(4 * MINUTE, MINUTE, { jobName: "tonight", status: "CREATE IN_PROGRESS" }),
  aged(DAY, 14 * MINUTE, {
    jobName: "nightly-2026-11-24-b2c3d4e",
    status: "ACTIVE",
    importMode: "INCREMENTAL",
  }),
  aged(70 * DAY, 90_000, { jobName: "first", status: "CREATE FAILED", importMode: "FULL" }),
);

test("a table has name, status, age, mode and duration, and fits 80 columns", () => {
  const lines = linesOf(NIGHTS);

  expect(lines).toEqual([
    "dataset import jobs of dataset/shop/INTERACTIONS",
    "name                        status              age  mode         took",
    "tonight                     CREATE IN_PROGRESS  4m   FULL",
    "nightly-2026-11-24-b2c3d4e  ACTIVE              24h  INCREMENTAL  14m",
    "first                       CREATE FAILED       70d  FULL         1m 30s",
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
});

test("tables follow each other, and a column without a word is left out", () => {
  const campaigns = section(
    "Campaign",
    `${PLACE}:solution/ranking`,
    aged(3 * DAY + 240 * MINUTE, DAY, { name: "home", status: "ACTIVE" }),
  );
  const versions = section(
    "SolutionVersion",
    `${PLACE}:solution/ranking`,
    aged(3 * DAY, 120 * MINUTE, {
      solutionVersionArn: `${PLACE}:solution/ranking/8f3ac1d2`,
      status: "ACTIVE",
      trainingMode: "UPDATE",
    }),
  );

  expect(linesOf(versions, campaigns)).toEqual([
    "solution versions of solution/ranking",
    "name      status  age  mode    took",
    "8f3ac1d2  ACTIVE  3d   UPDATE  2h",
    "",
    "campaigns of solution/ranking",
    "name  status  age",
    "home  ACTIVE  3d 4h",
  ]);
});

test.each<[KindName, string, string]>([
  ["DatasetExportJob", "ACTIVE", "14m"],
  ["BatchInferenceJob", "CREATE FAILED", "14m"],
  ["EventTracker", "ACTIVE", "14m"],
  ["EventTracker", "DELETE IN_PROGRESS", ""],
  ["DatasetExportJob", "CREATE PENDING", ""],
  ["DatasetExportJob", "SOMETHING NEW", ""],
  // Their last update may be one of many.
  ["Campaign", "ACTIVE", ""],
  ["Filter", "ACTIVE", ""],
])("a %s that is %s took %j", (kind, status, took) => {
  const [, , line = ""] = linesOf(
    section(kind, `${PLACE}:dataset-group/shop`, aged(DAY, 14 * MINUTE, { name: "n", status })),
  );

  expect(line.split(/ {2,}/)).toEqual(["n", status, "24h", ...(took === "" ? [] : [took])]);
});

test("a member that AWS leaves out is left out, and a text of AWS moves no cursor", () => {
  const odd = section("Filter", `${PLACE}:dataset-group/shop`, { name: "a\u001b[2Jb\nc" });

  expect(linesOf(odd)).toEqual([
    "filters of dataset-group/shop",
    "name      status",
    "a [2Jb c  ?",
  ]);
});

test("a resource of the future is of now", () => {
  const future = section("Filter", "p", aged(-DAY, 0, { name: "n", status: "ACTIVE" }));

  expect(linesOf(future)[2]).toBe("n     ACTIVE  0s");
});

test("a program gets one array, in the API's spelling, with kind, ARN and parent", () => {
  const job = { datasetImportJobArn: JOB_ARN, ...aged(DAY, MINUTE, { jobName: "n", status: "X" }) };
  const sections = [
    { ...NIGHTS, summaries: [summaryIn(job, IMPORTS)] },
    section("Filter", "group", { name: "f", status: "ACTIVE" }),
  ];

  expect(JSON.parse(inventoryAsArray(sections))).toEqual([
    {
      kind: "DatasetImportJob",
      arn: JOB_ARN,
      datasetArn: DATASET_ARN,
      datasetImportJobArn: JOB_ARN,
      jobName: "n",
      status: "X",
      creationDateTime: "2025-12-31T00:00:00.000Z",
      lastUpdatedDateTime: "2025-12-31T00:01:00.000Z",
    },
    {
      kind: "Filter",
      arn: `${PLACE}:thing/0`,
      datasetGroupArn: "group",
      filterArn: `${PLACE}:thing/0`,
      name: "f",
      status: "ACTIVE",
    },
  ]);
  expect(inventoryAsArray([])).toBe("[]");
});
