// Metric attributions: their metrics, and the changes that an update may make.
import type {
  CreateMetricAttributionCommandInput,
  MetricAttribute,
} from "@aws-sdk/client-personalize";
import type { EmulatorOptions } from "../../src/emulator/index.ts";
import { GROUP, PLACE, ROLE } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

const TEN = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const TEN_MORE = TEN.map((name) => `${name}-2`);

const clicks = (metricName: string): MetricAttribute => ({
  eventType: "Click",
  metricName,
  expression: "SAMPLECOUNT()",
});

const request = (metrics: MetricAttribute[]): CreateMetricAttributionCommandInput => ({
  name: "impact",
  datasetGroupArn: GROUP,
  metrics,
  metricsOutputConfig: { roleArn: ROLE },
});

async function withAttribution(metrics: readonly MetricAttribute[], options: EmulatorOptions = {}) {
  const demo = await demoEmulator(options);
  demo.emulator.add("DatasetGroup", { name: "demo" }, ACTIVE);
  const metricAttributionArn = demo.emulator.add(
    "MetricAttribution",
    { name: "impact", datasetGroupArn: GROUP, metrics },
    ACTIVE,
  );
  const names = async (): Promise<unknown[]> => {
    const answer = await demo.client.listMetricAttributionMetrics({ metricAttributionArn });
    return (answer.metrics ?? []).map(({ metricName }) => metricName);
  };
  return { ...demo, metricAttributionArn, names };
}

test("its ARN ends in an ID", async () => {
  const { metricAttributionArn } = await withAttribution([clicks("a")]);
  expect(metricAttributionArn).toMatch(
    /^arn:aws:personalize:us-east-1:123456789012:metric-attribution\/[\da-f]{8}$/,
  );
});

test("metrics are listed page by page, and an unknown attribution has none", async () => {
  const { client, metricAttributionArn } = await withAttribution([clicks("b"), clicks("a")]);
  const first = await client.listMetricAttributionMetrics({ metricAttributionArn, maxResults: 1 });
  const second = await client.listMetricAttributionMetrics({
    metricAttributionArn,
    nextToken: first.nextToken,
  });
  expect(first.metrics).toEqual([clicks("a")]);
  expect(second.metrics).toEqual([clicks("b")]);
  expect(second.nextToken).toBeUndefined();
  expect((await client.listMetricAttributionMetrics({})).metrics).toHaveLength(2);
  const unknown = { metricAttributionArn: `${PLACE}:metric-attribution/none` };
  expect((await client.listMetricAttributionMetrics(unknown)).metrics).toEqual([]);
});

test("the metrics of another region are not listed", async () => {
  const { client, emulator } = await withAttribution([clicks("a")]);
  const elsewhere = GROUP.replace("us-east-1", "eu-west-1");
  emulator.add("MetricAttribution", { name: "other", datasetGroupArn: elsewhere });
  expect((await client.listMetricAttributionMetrics({})).metrics).toEqual([clicks("a")]);
});

test("an update is done at once, and changes the time of the attribution", async () => {
  const { client, clock, metricAttributionArn, names } = await withAttribution([clicks("a")]);
  clock.pass(7_000);
  const roleArn = `${ROLE}-2`;
  await client.updateMetricAttribution({
    metricAttributionArn,
    addMetrics: [clicks("b")],
    removeMetrics: ["a"],
    metricsOutputConfig: { roleArn },
  });
  expect(await names()).toEqual(["b"]);
  const { metricAttribution } = await client.describeMetricAttribution({ metricAttributionArn });
  expect(metricAttribution).toMatchObject({
    status: "ACTIVE",
    metricsOutputConfig: { roleArn },
    lastUpdatedDateTime: new Date(clock.ms),
  });
});

test("an update may be given a course, and no other is taken meanwhile", async () => {
  const updated = [{ status: "CREATE IN_PROGRESS", forMs: 1_000 }, { status: "ACTIVE" }];
  const timelines = { MetricAttribution: { updated } };
  const { client, clock, metricAttributionArn, names } = await withAttribution([clicks("a")], {
    timelines,
  });
  await client.updateMetricAttribution({ metricAttributionArn, addMetrics: [clicks("b")] });
  expect(await names()).toEqual(["a"]);
  await expect(
    client.updateMetricAttribution({ metricAttributionArn, removeMetrics: ["a"] }),
  ).rejects.toMatchObject({ name: "ResourceInUseException" });
  clock.pass(1_000);
  expect(await names()).toEqual(["a", "b"]);
});

test.each<[string, object, string, string]>([
  [
    "removes an unknown metric",
    { removeMetrics: ["z"] },
    "ResourceNotFoundException",
    "Metric z does not exist.",
  ],
  [
    "adds a metric that is there",
    { addMetrics: [clicks("a")] },
    "ResourceAlreadyExistsException",
    "Metric a already exists.",
  ],
  [
    "adds an eleventh metric",
    { addMetrics: TEN_MORE.map(clicks) },
    "InvalidInputException",
    "A metric attribution has at most 10 metrics.",
  ],
])("an update is refused that %s", async (_what, change, name, message) => {
  const { client, metricAttributionArn, names } = await withAttribution([clicks("a")]);
  await expect(
    client.updateMetricAttribution({ metricAttributionArn, ...change }),
  ).rejects.toMatchObject({ name, message });
  expect(await names()).toEqual(["a"]);
});

test("a metric may replace another one of its name", async () => {
  const { client, metricAttributionArn, names } = await withAttribution(TEN.map(clicks));
  const change = { addMetrics: [clicks("a")], removeMetrics: ["a"] };
  await client.updateMetricAttribution({ metricAttributionArn, ...change });
  expect(await names()).toEqual(TEN);
});

test.each(["COUNT()", "SUM()", "SUM(Users.AGE)", "SAMPLECOUNT", "sum(Items.PRICE) + 1"])(
  "expression %p is refused",
  async (expression) => {
    const { client, emulator, metricAttributionArn } = await withAttribution([clicks("a")]);
    emulator.remove(metricAttributionArn);
    await expect(
      client.createMetricAttribution(request([{ ...clicks("a"), expression }])),
    ).rejects.toMatchObject({
      name: "InvalidInputException",
      message: `Expression "${expression}" is neither SAMPLECOUNT() nor SUM(DatasetType.COLUMN_NAME).`,
    });
  },
);

test("a second attribution is refused by its name, and then by its dataset group", async () => {
  const { client } = await withAttribution([clicks("a")]);
  await expect(client.createMetricAttribution(request([clicks("a")]))).rejects.toMatchObject({
    name: "ResourceAlreadyExistsException",
  });
  await expect(
    client.createMetricAttribution({ ...request([clicks("a")]), name: "second" }),
  ).rejects.toMatchObject({
    name: "LimitExceededException",
    message: "There is 1 metric attribution already.",
  });
});

test("two metrics of one name are refused", async () => {
  const { client, emulator, metricAttributionArn } = await withAttribution([clicks("a")]);
  emulator.remove(metricAttributionArn);
  await expect(
    client.createMetricAttribution(request([clicks("b"), clicks("b")])),
  ).rejects.toMatchObject({ message: "Metric b already exists." });
});
