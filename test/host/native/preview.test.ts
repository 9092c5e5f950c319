// Tests of the native provider in a preview: one look, no waiting, no failing.
import { DELAYS } from "../../support/host-trial.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";
import { HOUR } from "../../support/shop.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterEach(async () => {
  trial.calmDown();
  await trial.native.configure({});
});
afterAll(() => trial.stop());

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const PREVIEW = { preview: true };

test("a ready import shows its outputs, after one look", async () => {
  const arn = trial.job(["ACTIVE"]);

  const { properties } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(properties).toMatchObject({ status: "ACTIVE", datasetImportJobArn: arn });
  expect(trial.looksAt(arn)).toBe(1);
  expect(trial.messages()).toEqual([]);
});

test("an import that is under way has unknown outputs, and a message that stays says what up will wait for", async () => {
  const { datasetArn } = trial.shop();
  for (const [hoursAgo, minutes] of [
    [30, 14],
    [54, 14],
  ] as const) {
    trial.emulator.addImportJob({
      jobName: `earlier-${hoursAgo}`,
      datasetArn,
      createdAt: Date.now() - hoursAgo * HOUR,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: minutes * 60_000 }, { status: "ACTIVE" }],
    });
  }
  const arn = trial.addImport({
    ...{ jobName: "tonight", datasetArn, hoursAgo: 0.1 },
    statuses: ["CREATE IN_PROGRESS"],
  });

  const { properties, error } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(error).toBeUndefined();
  expect(properties).toMatchObject({
    datasetImportJobArn: arn,
    status: UNKNOWN,
    datasetArn: UNKNOWN,
  });
  expect(trial.engine.lines).toEqual([
    expect.objectContaining({
      // Six minutes, and the time that the test has needed so far.
      message: expect.stringMatching(
        /^tonight: CREATE IN_PROGRESS [67]m, usually 14m, up will wait for it$/,
      ) as string,
      ephemeral: false,
    }),
  ]);
  expect(trial.looksAt(arn)).toBe(1);
});

test("an import that failed is no failure of a preview, and a warning says why up would fail", async () => {
  const arn = trial.job(["CREATE FAILED"], "Invalid data location");

  const { properties, error } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(error).toBeUndefined();
  expect(properties).toMatchObject({ status: UNKNOWN });
  expect(trial.messages()).toHaveLength(1);
  expect(trial.messages()[0]).toMatch(
    /^As it is now, pulumi up would fail: The dataset import job .* failed: its status is CREATE FAILED/,
  );
});

test("a missing import may be made first by the same up, so a message that stays says that up will look for it", async () => {
  const arn = `${trial.job(["ACTIVE"])}-later`;

  const { properties, error } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(error).toBeUndefined();
  expect(properties).toMatchObject({ datasetImportJobArn: arn, status: UNKNOWN });
  expect(trial.engine.lines).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/: not found yet, up will look for it for 1m$/) as string,
      ephemeral: false,
    }),
  ]);
});

test("a given dataset is known, even if nothing else is", async () => {
  const { datasetArn } = trial.shop();
  const statuses = ["CREATE IN_PROGRESS"];
  trial.addImport({ jobName: "under-way", datasetArn, hoursAgo: 0.1, statuses });

  const { properties } = await trial.native.create({ datasetArn, ...DELAYS }, PREVIEW);

  expect(properties).toMatchObject({ datasetArn, datasetImportJobArn: UNKNOWN, status: UNKNOWN });
});

test("no question is asked about an unknown value", async () => {
  const asked = trial.emulator.requests.length;

  const { properties } = await trial.native.create(
    { datasetImportJobArn: UNKNOWN, ...DELAYS },
    PREVIEW,
  );

  expect(properties).toMatchObject({ datasetImportJobArn: UNKNOWN, status: UNKNOWN });
  expect(trial.emulator.requests).toHaveLength(asked);
});

test("where AWS refuses to answer the outputs are unknown, and a message that stays says why", async () => {
  const arn = trial.job(["ACTIVE"]);
  trial.interject(() => ({
    httpStatus: 400,
    body: JSON.stringify({ __type: "AccessDeniedException", message: "no" }),
  }));

  const { properties, error } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(error).toBeUndefined();
  expect(properties).toMatchObject({ status: UNKNOWN });
  expect(trial.engine.lines).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(
        /: AWS refused to answer, so the outputs are unknown$/,
      ) as string,
      ephemeral: false,
    }),
  ]);
});

test("a history that AWS does not tell takes its words from a pending import, and hushes no other gate", async () => {
  const plugin = await trial.another();
  const pending = Array.from({ length: 3 }, () => trial.job(["CREATE IN_PROGRESS"]));
  const ready = trial.job(["ACTIVE"]);
  trial.interject(({ operation }) => (operation === "ListDatasetImportJobs" ? "hang" : undefined));

  for (const arn of pending) {
    await plugin.create({ datasetImportJobArn: arn }, PREVIEW);
  }
  const { properties } = await plugin.create({ datasetImportJobArn: ready }, PREVIEW);

  expect(properties).toMatchObject({ status: "ACTIVE" });
  expect(trial.messages()).toEqual(
    pending.map(
      () => expect.stringMatching(/: CREATE IN_PROGRESS \S+, up will wait for it$/) as string,
    ),
  );
});

test("while AWS is silent, one preview waits for an answer and those of the next minute do not, and a message for each says why", async () => {
  const plugin = await trial.another();
  const arns = Array.from({ length: 20 }, () => trial.job(["ACTIVE"]));
  trial.interject(() => "hang");

  const [first, ...later] = arns;
  const asked = await plugin.create({ datasetImportJobArn: first }, PREVIEW);
  const others = await Promise.all(
    later.map((arn) => plugin.create({ datasetImportJobArn: arn }, PREVIEW)),
  );

  expect([asked, ...others].map(({ properties }) => properties?.status)).toEqual(
    arns.map(() => UNKNOWN),
  );
  expect(arns.map((arn) => trial.looksAt(arn))).toEqual([1, ...later.map(() => 0)]);
  expect(trial.messages()).toEqual(
    arns.map(
      () => expect.stringMatching(/: AWS did not answer, so the outputs are unknown$/) as string,
    ),
  );
  expect(trial.engine.lines.filter(({ ephemeral }) => ephemeral)).toEqual([]);
});

test("while AWS answers some questions and not others, one preview waits and those of the next minute do not", async () => {
  const plugin = await trial.another();
  const datasets = Array.from({ length: 4 }, () => trial.shop().datasetArn);
  trial.interject(({ operation }) => (operation === "ListDatasetImportJobs" ? "hang" : undefined));

  for (const datasetArn of datasets) {
    await plugin.create({ datasetArn }, PREVIEW);
  }

  const lists = datasets.map((arn) => trial.timesAsked("ListDatasetImportJobs", arn));
  expect(lists).toEqual([1, 0, 0, 0]);
  expect(trial.messages()).toEqual(
    datasets.map(
      () => expect.stringMatching(/: AWS did not answer, so the outputs are unknown$/) as string,
    ),
  );
});

test("a preview of an update shows the newer import that up would take", async () => {
  const { datasetArn } = trial.shop();
  trial.addImport({ jobName: "first", datasetArn, hoursAgo: 1 });
  const inputs = { datasetArn, ...DELAYS };
  const { properties: outputs = {} } = await trial.native.create(inputs);
  const second = trial.addImport({ jobName: "second", datasetArn, hoursAgo: 0.5 });

  const { properties } = await trial.native.update({ inputs, outputs }, inputs, PREVIEW);

  expect(properties).toMatchObject({ status: "ACTIVE", datasetImportJobArn: second });
});

test("a preview of an update to an import that is under way shows the dataset group, which stays", async () => {
  const { datasetArn } = trial.shop();
  trial.addImport({ jobName: "ready", datasetArn, hoursAgo: 1 });
  const inputs = { datasetArn, ...DELAYS };
  const { properties: outputs = {} } = await trial.native.create(inputs);
  const statuses = ["CREATE IN_PROGRESS"];
  trial.addImport({ jobName: "under-way", datasetArn, hoursAgo: 0.1, statuses });

  const { properties } = await trial.native.update({ inputs, outputs }, inputs, PREVIEW);

  expect(properties).toMatchObject({
    datasetArn,
    datasetGroupArn: outputs.datasetGroupArn,
    datasetImportJobArn: UNKNOWN,
    status: UNKNOWN,
  });
});

test("a setting of the provider turns the looks of previews off", async () => {
  await trial.native.configure({ lookInPreviews: "false" });
  const arn = trial.job(["ACTIVE"]);

  const { properties } = await trial.native.create({ datasetImportJobArn: arn }, PREVIEW);

  expect(properties).toMatchObject({ datasetImportJobArn: arn, status: UNKNOWN });
  expect(trial.looksAt(arn)).toBe(0);
});
