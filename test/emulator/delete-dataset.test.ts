// DeleteDataset: the resources that must go, or end, before it.
import type { Personalize } from "@aws-sdk/client-personalize";
import type { KindName, Members } from "../../src/emulator/index.ts";
import { DATASET, GROUP, ITEMS, PLACE } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

interface Other {
  readonly kind: KindName;
  readonly members: Members;
  readonly status: string;
}

/** The result of an attempt to delete a dataset: the error's name, or "deleted". */
async function attempt(client: Personalize, datasetArn: string): Promise<string> {
  try {
    await client.deleteDataset({ datasetArn });
    return "deleted";
  } catch (error) {
    return (error as Error).name;
  }
}

async function outcome(datasetArn: string, { kind, members, status }: Other): Promise<string> {
  const { client, emulator } = await demoEmulator();
  emulator.addDataset({ datasetArn: ITEMS });
  emulator.add(kind, members, { timeline: [{ status }] });
  return attempt(client, datasetArn);
}

const ofGroup = { name: "other", datasetGroupArn: GROUP };
const metrics = (expression: string): Members => ({
  ...ofGroup,
  metrics: [{ eventType: "Buy", metricName: "m", expression }],
});
const DELETED = "deleted";
const IN_USE = "ResourceInUseException";

test.each<[KindName, Members, string, string, string]>([
  ["Filter", ofGroup, "ACTIVE", IN_USE, IN_USE],
  ["Filter", ofGroup, "CREATE FAILED", IN_USE, IN_USE],
  ["EventTracker", ofGroup, "ACTIVE", IN_USE, DELETED],
  ["MetricAttribution", metrics("SAMPLECOUNT()"), "ACTIVE", IN_USE, DELETED],
  ["MetricAttribution", metrics("SUM(Interactions.PRICE)"), "ACTIVE", IN_USE, DELETED],
  ["MetricAttribution", metrics("SUM(Items.PRICE)"), "ACTIVE", IN_USE, IN_USE],
  ["Recommender", ofGroup, "CREATE IN_PROGRESS", IN_USE, IN_USE],
  ["Recommender", ofGroup, "ACTIVE", DELETED, DELETED],
  ["DatasetImportJob", { jobName: "j", datasetArn: DATASET }, "CREATE PENDING", IN_USE, DELETED],
  ["DatasetImportJob", { jobName: "j", datasetArn: DATASET }, "ACTIVE", DELETED, DELETED],
  ["DatasetExportJob", { jobName: "j", datasetArn: DATASET }, "CREATE PENDING", IN_USE, DELETED],
])(
  "beside a %s %j that is %s: interactions %s, items %s",
  async (kind, members, status, interactions, items) => {
    const other = { kind, members, status };
    expect([await outcome(DATASET, other), await outcome(ITEMS, other)]).toEqual([
      interactions,
      items,
    ]);
  },
);

test("a filter, tracker or attribution of another dataset group does not matter", async () => {
  const elsewhere = { name: "other", datasetGroupArn: `${PLACE}:dataset-group/elsewhere` };
  for (const kind of ["Filter", "EventTracker", "MetricAttribution"] as const) {
    expect(await outcome(DATASET, { kind, members: elsewhere, status: "ACTIVE" })).toBe("deleted");
  }
});

/** The result of an attempt beside a resource that names a solution version of the dataset group. */
async function outcomeBeside(kind: KindName, status: string): Promise<string> {
  const { client, emulator } = await demoEmulator();
  const solutionArn = emulator.add("Solution", { name: "ranking", datasetGroupArn: GROUP });
  const solutionVersionArn = emulator.add("SolutionVersion", { solutionArn }, ACTIVE);
  const name = kind === "Campaign" ? "name" : "jobName";
  emulator.add(kind, { [name]: "other", solutionVersionArn }, { timeline: [{ status }] });
  return attempt(client, DATASET);
}

test.each<[KindName, string, string]>([
  ["Campaign", "ACTIVE", IN_USE],
  ["Campaign", "CREATE PENDING", IN_USE],
  ["Campaign", "CREATE FAILED", DELETED],
  ["BatchInferenceJob", "IN PROGRESS", IN_USE],
  ["BatchInferenceJob", "ACTIVE", DELETED],
  ["BatchSegmentJob", "PENDING", IN_USE],
  ["BatchSegmentJob", "CREATE FAILED", DELETED],
])("beside a %s that is %s: %s", async (kind, status, expected) => {
  expect(await outcomeBeside(kind, status)).toBe(expected);
});

test("training in its dataset group has to end", async () => {
  const { client, emulator } = await demoEmulator();
  const solutionArn = emulator.add("Solution", { name: "ranking", datasetGroupArn: GROUP });
  const underWay = { timeline: [{ status: "CREATE IN_PROGRESS" }] };
  const version = emulator.add("SolutionVersion", { solutionArn }, underWay);
  await expect(client.deleteDataset({ datasetArn: DATASET })).rejects.toMatchObject({
    message: `Resource Arn ${DATASET} is in use by ${version}.`,
  });
});
