// Tests of requests to the native provider that no engine should send, or with unexpected content.
import * as messages from "@pulumi/pulumi/proto/provider_pb";

import { DELAYS } from "../../support/host-trial.ts";
import { NATIVE_URN } from "../../support/native-plugin.ts";
import { startNativeTrial, type NativeTrial } from "../../support/native-trial.ts";

let trial: NativeTrial;
beforeAll(async () => {
  trial = await startNativeTrial();
});
afterEach(() => {
  trial.calmDown();
  // Nothing in this file makes the process say anything, end, or leave a promise behind that nobody waits for.
  expect(trial.native.output()).toMatch(/^\d+\n$/);
});
afterAll(() => trial.stop());

/** A request without anything in it but the URN. */
const empty = {
  check: (urn: string) => withUrn(new messages.CheckRequest(), urn),
  diff: (urn: string) => withUrn(new messages.DiffRequest(), urn),
  create: (urn: string) => withUrn(new messages.CreateRequest(), urn),
  read: (urn: string) => withUrn(new messages.ReadRequest(), urn),
  update: (urn: string) => withUrn(new messages.UpdateRequest(), urn),
};

function withUrn<Request extends { setUrn(urn: string): unknown }>(
  request: Request,
  urn: string,
): Request {
  request.setUrn(urn);
  return request;
}

/** The errors of all operations for a request with only a URN. */
async function errorsOf(urn: string): Promise<(string | undefined)[]> {
  const { native } = trial;
  const answers = await Promise.all([
    native.ask((client) => client.check.bind(client), empty.check(urn)),
    native.ask((client) => client.diff.bind(client), empty.diff(urn)),
    native.ask((client) => client.create.bind(client), empty.create(urn)),
    native.ask((client) => client.read.bind(client), empty.read(urn)),
    native.ask((client) => client.update.bind(client), empty.update(urn)),
  ]);
  return answers.map(({ error }) => error);
}

const typed = (type: string): string => `urn:pulumi:dev::shop::${type}::ready`;

test.each([
  ["no URN", "", ""],
  ["a text that is no URN", "ready", ""],
  ["another package's type", typed("aws:s3/bucket:Bucket"), "aws:s3/bucket:Bucket"],
  [
    "a name that every object has",
    typed("personalize-readiness:index:constructorReadiness"),
    "personalize-readiness:index:constructorReadiness",
  ],
  ["a very long type", typed("y".repeat(100_000)), "yyyyy"],
])("%s is refused by every operation, in a sentence", async (_, urn, shown) => {
  for (const error of await errorsOf(urn)) {
    expect(error).toContain(`has no resource of type "${shown}`);
    expect(Buffer.byteLength(error ?? "")).toBeLessThan(4_000);
  }
});

test("without properties, every waiting operation names the missing property", async () => {
  const [checked, compared, ...waited] = await errorsOf(NATIVE_URN);

  expect([checked, compared]).toEqual([undefined, undefined]);
  for (const error of waited) {
    expect(error).toContain('Arn is "", but it must be the ARN of a dataset');
  }
  expect((await trial.native.check({})).failures).toEqual([
    { property: "", reason: expect.stringContaining("datasetImportJobArn is missing") as string },
  ]);
});

test.each<[string, unknown]>([
  ["a number", 7],
  ["a list", ["arn"]],
  ["an object", { of: "arn" }],
  ["a text", "interactions"],
  ["not known yet", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"],
])("an ARN that is %s and was never checked is refused with what it must be", async (_, arn) => {
  const inputs = { datasetImportJobArn: arn };
  const state = { inputs, outputs: { ...inputs, __stateVersion: 1 } };

  const created = await trial.native.create(inputs);
  const updated = await trial.native.update(state, inputs);
  const refreshed = await trial.native.read("arn", state);
  const previewed = await trial.native.create(inputs, { preview: true });

  for (const { error } of [created, updated, refreshed]) {
    expect(error).toMatch(
      /^InvalidInputsError: datasetImportJobArn is .*, but it must be the ARN of a dataset import job/,
    );
  }
  expect(previewed.error).toBeUndefined();
  expect(trial.messages()).toEqual([]);
});

test("a found newest counts only if it is an ARN, also in an edited state", async () => {
  const { datasetArn } = trial.shop();
  const outputs = { datasetImportJobArn: "edited", status: "ACTIVE", __stateVersion: 1 };

  const { error } = await trial.native.read(datasetArn, { inputs: { datasetArn }, outputs });

  expect(error).toContain('datasetImportJobArn is "edited", but it must be the ARN');
});

test.each([
  ["nothing", ""],
  ["a space", " "],
  ["a name", "interactions"],
  ["an ARN with a line break", "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/x\n"],
  ["the ARN of another kind", "arn:aws:personalize:eu-west-1:123456789012:campaign/x"],
  ["a name that every object has", "__proto__"],
  ["100 kB", "a".repeat(100_000)],
])("an ID that is %s imports nothing, and the error says what it must be", async (_, id) => {
  const { error } = await trial.native.read(id);

  expect(error).toContain("but it must be the ARN of a dataset import job");
  expect(Buffer.byteLength(error ?? "")).toBeLessThan(4_000);
});

describe("half a surrogate pair", () => {
  test("in an ID or in the name of an argument hangs nothing", async () => {
    const read = await trial.native.read("half \ud800");
    const { failures } = await trial.native.check({ "na\udfffme": 1, profile: "\ud800" });

    expect(read.error).toContain("but it must be the ARN");
    expect(failures?.map(({ reason }) => reason).join(" ")).toContain("is not an argument of");
  });

  test("in a text of AWS is replaced", async () => {
    const arn = trial.job(["CREATE FAILED"], "the column a\ud800 is missing");

    const { error } = await trial.native.create({ datasetImportJobArn: arn });
    const { initFailed } = await trial.native.read(arn, {
      inputs: { datasetImportJobArn: arn },
      outputs: { status: "ACTIVE", __stateVersion: 1 },
    });

    expect(error).toContain("the column a\ufffd is missing");
    expect(initFailed?.properties).toMatchObject({
      failureReason: "the column a\ufffd is missing",
    });
  });
});

test.each([
  ["one long text", ["z".repeat(1_000_000)]],
  ["many numbers", Array.from({ length: 9_000 }, (_, at) => at)],
  ["a deep list", JSON.parse("[".repeat(60) + "]".repeat(60)) as unknown[]],
])("triggers that are %s pass through every operation", async (_, triggers) => {
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const inputs = { datasetImportJobArn: arn, ...DELAYS, triggers };

  const { failures } = await trial.native.check(inputs);
  const { initFailed } = await trial.native.create(inputs, { timeout: 0.001 });
  const outputs = initFailed?.properties ?? {};
  const updated = await trial.native.update({ inputs, outputs }, inputs, { timeout: 0.001 });
  const refreshed = await trial.native.read(arn, { inputs, outputs }, { timeout: 0.001 });

  expect(failures).toEqual([]);
  for (const one of [{ initFailed }, updated, refreshed]) {
    expect(one.initFailed?.properties).toMatchObject({ status: "CREATE IN_PROGRESS" });
    expect(one.initFailed?.properties).not.toHaveProperty("triggers");
  }
  expect(await trial.native.diff({ inputs, outputs }, inputs)).toMatchObject({ detailed: {} });
  expect(
    await trial.native.diff({ inputs, outputs }, { ...inputs, triggers: [...triggers, "new"] }),
  ).toMatchObject({ changes: 2, detailed: { triggers: 4 } });
});

test("Pulumi's own names among the arguments change nothing", async () => {
  const arn = trial.job(["ACTIVE"]);
  const own = { __kind: "Campaign", __urn: "x", __mistakes: ["y"], __found: true, __defaults: [] };
  const inputs = { datasetImportJobArn: arn, ...own };

  expect((await trial.native.check(inputs)).failures).toEqual([]);
  expect((await trial.native.create(inputs)).properties).toMatchObject({
    datasetImportJobArn: arn,
    status: "ACTIVE",
  });
});

test.each([NaN, Infinity, 1e300])("a timeout of %d seconds counts as none", async (timeout) => {
  const arn = trial.job(["CREATE PENDING", "ACTIVE"]);

  const { properties } = await trial.native.create(
    { datasetImportJobArn: arn, ...DELAYS },
    { timeout },
  );

  expect(properties).toMatchObject({ status: "ACTIVE" });
});

test("a negative timeout is refused by its name", async () => {
  const { error } = await trial.native.create(
    { datasetImportJobArn: trial.job(["ACTIVE"]) },
    { timeout: -5 },
  );

  expect(error).toContain('customTimeouts.create is "-5s", but it must be a duration');
});

test("after Cancel nothing waits any more: a create is kept for the next up, a read is refused", async () => {
  const plugin = await trial.another();
  await plugin.cancel();
  const arn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn: arn };

  const created = await plugin.create(inputs);
  const previewed = await plugin.create(inputs, { preview: true });
  const imported = await plugin.read(arn);

  expect(created.initFailed?.reasons[0]).toContain("was canceled");
  expect(previewed.properties).toMatchObject({ datasetImportJobArn: arn });
  expect(imported.error).toContain("was canceled");
  expect(plugin.output()).toMatch(/^\d+\n$/);
});
