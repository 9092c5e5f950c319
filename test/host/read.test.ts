// Tests of a refresh and a get, for each standing of the resource.
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

describe("read, on a refresh", () => {
  const refreshed = (arn: string, more: Record<string, unknown> = {}) =>
    trial.plugin.read(arn, {
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { read: "0s" },
      __stateVersion: 1,
      ...more,
    });

  test("of an unchanged gate returns the very same state", async () => {
    const arn = trial.job(["ACTIVE"]);
    const { properties } = await trial.plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      triggers: [1, null, "a"],
    });
    const calls = trial.looksAt(arn);

    const response = await trial.plugin.read(arn, properties ?? {});

    expect(response).toEqual({ id: arn, properties });
    expect(trial.looksAt(arn)).toBe(calls + 1);
  });

  test("of a job that is gone has no id", async () => {
    const arn = trial.job(["ACTIVE"]);
    trial.emulator.removeImportJob(arn);

    expect(await refreshed(arn)).toMatchObject({ id: "" });
  });

  test("of a failed job is unhealthy, with the reason", async () => {
    const arn = trial.job(["CREATE FAILED"], "Insufficient privileges for accessing data in S3");

    const linesBefore = trial.plugin.stderr().split("\n").length;

    const { initFailed } = await refreshed(arn);

    expect(initFailed).toMatchObject({
      id: arn,
      properties: { status: "CREATE FAILED", datasetImportJobArn: arn, __provider: STORED_TEXT },
    });
    expect(initFailed?.reasons.join(" ")).toContain("Insufficient privileges");
    expect(initFailed?.reasons.join(" ")).toContain("bucket policy");
    expect(trial.plugin.stderr().split("\n").length - linesBefore).toBe(1);
  });

  test("of a pending job is unhealthy after one look when there is no time to wait", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);

    const { initFailed } = await refreshed(arn);

    expect(initFailed?.reasons.join(" ")).toContain("customTimeouts.read");
    expect(trial.looksAt(arn)).toBe(1);
  });

  test("waits for a pending job when there is time", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

    expect(await refreshed(arn, { customTimeouts: { read: "10m" } })).toMatchObject({
      properties: { status: "ACTIVE" },
    });
    expect(trial.looksAt(arn)).toBe(2);
  });

  test("of a job that AWS refuses to describe fails, and does not call it gone", async () => {
    const arn = trial.job(["ACTIVE"]);
    trial.interject(() => ({
      httpStatus: 403,
      body: '{"__type":"AccessDeniedException"}',
    }));

    const response = await refreshed(arn);

    expect(response.error).toContain("AccessDeniedException");
    expect(response.initFailed).toBeUndefined();
  });
});

describe("read, on a get", () => {
  test("returns the outputs of a ready job", async () => {
    const arn = trial.job(["CREATE IN_PROGRESS", "ACTIVE"]);

    expect(
      (await trial.plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK })).properties,
    ).toMatchObject({
      status: "ACTIVE",
    });
  });

  test("of a job that is not there is an error at once, never an empty id", async () => {
    const arn = trial.job(["ACTIVE"]);
    trial.emulator.removeImportJob(arn);

    const response = await trial.plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK });

    expect(response.error).toContain("was not found in region eu-west-1 of account 123456789012");
    expect(trial.looksAt(arn)).toBe(1);
  });

  test("of a failed job is an error", async () => {
    const arn = trial.job(["CREATE FAILED"], "Invalid Data location");

    const response = await trial.plugin.read(arn, {}, { datasetImportJobArn: arn, ...QUICK });

    expect(response.error).toContain("Invalid Data location");
    expect(response.initFailed).toBeUndefined();
  });

  test("with bad input names the mistake before it asks AWS", async () => {
    const calls = trial.emulator.requests.length;

    const response = await trial.plugin.read(
      "x",
      {},
      { datasetImportJobArn: "x", minDelay: "soon" },
    );

    expect(response.error).toContain('datasetImportJobArn is "x"');
    expect(response.error).toContain('minDelay is "soon"');
    expect(trial.emulator.requests).toHaveLength(calls);
  });
});
