// Tests of gates that get answers of AWS which make no sense, or are too large.
import type { Interjection } from "../../src/emulator/index.ts";
import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

describe("an answer that makes no sense", () => {
  const THROTTLED = {
    httpStatus: 400,
    body: '{"__type":"ThrottlingException","message":"Rate exceeded"}',
  };
  const nonsense: [string, Interjection][] = [
    ["an empty object", { httpStatus: 200, body: "{}" }],
    ["an empty body", { httpStatus: 200, body: "" }],
    ["a job without a status", { httpStatus: 200, body: '{"datasetImportJob":{"jobName":"x"}}' }],
    [
      "a web page",
      { httpStatus: 503, headers: { "content-type": "text/html" }, body: "<html>busy</html>" },
    ],
    ["a web page that claims success", { httpStatus: 200, body: "<html>welcome</html>" }],
    ["a server error", { httpStatus: 500, body: '{"__type":"InternalServerException"}' }],
    ["throttling", THROTTLED],
    ["a cut connection", "cut"],
  ];

  test("is neither ready nor failed, and the next good answer counts", async () => {
    const jobs = nonsense.map(([, answer]) => ({ arn: trial.job(["ACTIVE"]), answer, left: 3 }));
    // The SDK itself repeats a call up to twice; the fourth reaches the gate's own second look.
    trial.interject(({ input }) => {
      const { datasetImportJobArn } = input as { datasetImportJobArn?: string };
      const job = jobs.find(({ arn }) => arn === datasetImportJobArn);
      if (job === undefined || job.left === 0) {
        return undefined;
      }
      job.left -= 1;
      return job.answer;
    });

    const replies = await Promise.all(
      jobs.map(({ arn }) => trial.plugin.create({ datasetImportJobArn: arn, ...QUICK })),
    );

    const ends = nonsense.map(([what], n) => [what, replies[n]?.properties?.status, jobs[n]?.left]);
    expect(ends).toEqual(nonsense.map(([what]) => [what, "ACTIVE", 0]));
    for (const { arn } of jobs) {
      expect(trial.looksAt(arn)).toBe(4);
    }
  });

  test("that never ends runs into the deadline, whose message has the observations", async () => {
    const arn = trial.job(["ACTIVE"]);
    trial.interject(() => ({ httpStatus: 200, body: "{}" }));

    const { initFailed } = await trial.plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "300ms" },
    });

    expect(initFailed?.reasons.join(" ")).toMatch(
      /AWS gave no status after \d+ looks? in \S+ \(IncompleteAnswer \d+x/,
    );
  });

  test("with 200 kB of failure reason is cut, and hangs nothing", async () => {
    const arn = trial.job(["CREATE FAILED"], "naïve ".repeat(30_000));

    const created = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });
    expect(created.error).toContain("bytes in all");
    expect(created.error).toContain("create a new dataset import job");

    const read = await trial.plugin.read(arn, {
      datasetImportJobArn: arn,
      ...QUICK,
      __stateVersion: 1,
    });
    expect(read.initFailed?.reasons.join(" ")).toContain("bytes in all");
    expect(Buffer.byteLength(String(read.initFailed?.properties.failureReason))).toBeLessThan(
      4_000,
    );
  });
});

test.each([
  ["one long text", ["x".repeat(100_000)]],
  ["many numbers", Array.from({ length: 9_000 }, (_, i) => i)],
])(
  "triggers too large for an error, %s, are left out of it, and nothing hangs",
  async (_what, triggers) => {
    const arn = trial.job(["CREATE IN_PROGRESS"]);
    const inputs = { datasetImportJobArn: arn, ...QUICK, customTimeouts: { create: "0s" } };

    const response = await trial.plugin.create({ ...inputs, triggers });

    expect(response).toMatchObject({ initFailed: { properties: inputs } });
    expect(response.initFailed?.properties).not.toHaveProperty("triggers");
  },
);
