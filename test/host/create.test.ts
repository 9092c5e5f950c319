// Tests of new gates: their targets, their messages, and their state.
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { QUICK, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { DATASET_ARN, DATASET_GROUP_ARN } from "../support/shop.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());
afterEach(() => {
  trial.calmDown();
});

describe("create", () => {
  test("of a gate on an ACTIVE job takes one call and returns AWS's answer, in AWS's spelling", async () => {
    const arn = trial.job(["ACTIVE"]);

    const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(response).toMatchObject({
      id: arn,
      properties: {
        datasetImportJobArn: arn,
        jobName: arn.split("/")[1],
        datasetArn: DATASET_ARN,
        datasetGroupArn: DATASET_GROUP_ARN,
        status: "ACTIVE",
        creationDateTime: expect.stringMatching(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
        ) as string,
        __provider: STORED_TEXT,
      },
    });
    expect(trial.looksAt(arn)).toBe(1);
    expect(trial.engine.lines).toEqual([]);
  });

  test("waits for a pending job and shows the progress on the gate's own row", async () => {
    const arn = trial.job(["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);

    const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(response).toMatchObject({ properties: { status: "ACTIVE" } });
    expect(trial.messages()).toEqual([
      expect.stringMatching(/^\S+: CREATE PENDING \S+, next look in 0\.1s$/),
      expect.stringMatching(/^\S+: CREATE IN_PROGRESS \S+, next look in 0\.1s$/),
      expect.stringMatching(/^\S+: ACTIVE, ready after \S+$/),
    ]);
    expect(trial.engine.lines.every(({ urn, ephemeral }) => urn === URN && ephemeral)).toBe(true);
  });

  test("fails at once with AWS's reason when the import failed, and leaves nothing in the state", async () => {
    const arn = trial.job(
      ["CREATE IN_PROGRESS", "CREATE FAILED"],
      "Input CSV is missing the following columns:[ITEM_ID]",
    );

    const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(response.error).toContain(
      "AWS's reason: Input CSV is missing the following columns:[ITEM_ID].",
    );
    expect(response.initFailed).toBeUndefined();
  });

  test("that runs out of time is an init failure that keeps everything needed to resume", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = {
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "350ms" },
      triggers: ["1"],
    };

    const response = await trial.plugin.create(inputs);
    const { initFailed } = response;

    expect(response).toMatchObject({
      initFailed: {
        id: arn,
        properties: { ...inputs, status: "CREATE IN_PROGRESS", __provider: STORED_TEXT },
      },
    });
    expect(initFailed?.reasons[0]).toContain("was not ready within 0.3s");
    expect(initFailed?.reasons.at(-1)).toContain("raise the gate's customTimeouts.create");
  });

  test("fails at once when AWS refuses, without repeating a key", async () => {
    const arn = trial.job(["ACTIVE"]);
    trial.interject(() => ({
      httpStatus: 403,
      body: JSON.stringify({
        __type: "AccessDeniedException",
        message:
          "User AKIAIOSFODNN7EXAMPLE is not authorized\nCanonical request: x-amz-security-token:hush",
      }),
    }));

    const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });

    expect(response.error).toContain("AccessDeniedException: User (credential) is not authorized");
    expect(response.error).toContain(`personalize:DescribeDatasetImportJob on ${arn}`);
    expect(response.error).not.toMatch(/AKIA|hush/);
    expect(trial.looksAt(arn)).toBe(1);
  });

  test("of a gate that expects another dataset fails at the first answer, naming both", async () => {
    const arn = trial.job(["CREATE PENDING"]);
    const expectedDatasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

    const response = await trial.plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      expectedDatasetArn,
    });

    expect(response.error).toContain(
      `fills dataset ${DATASET_ARN}, but expectedDatasetArn is ${expectedDatasetArn}`,
    );
    expect(trial.looksAt(arn)).toBe(1);
  });
});

test("the region is the ARN's region, whatever the environment says", async () => {
  const arn = trial.job(["ACTIVE"]);
  const elsewhere = await trial.startPlugin({ AWS_REGION: "us-east-1" });

  await elsewhere.create({ datasetImportJobArn: arn });

  expect(trial.looksAt(arn)).toBe(1);
  expect(trial.emulator.requests.at(-1)?.region).toBe("eu-west-1");
});

test("without an engine a gate waits just the same, in silence", async () => {
  const alone = await trial.startPlugin({}, ["127.0.0.1:1"]);
  const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

  expect(await alone.create({ datasetImportJobArn: arn, ...QUICK })).toMatchObject({
    properties: { status: "ACTIVE" },
  });
  expect(alone.stderr()).toBe("");
});
