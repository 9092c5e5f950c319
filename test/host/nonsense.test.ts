import type { Interjection } from "../../src/emulator/index.ts";
import { QUICK, startHostTrial, type HostTrial } from "../support/host-trial.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
});
afterAll(() => trial.stop());

describe("an answer that makes no sense", () => {
  const THROTTLE = {
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
    ["throttling", THROTTLE],
    ["a cut connection", "cut"],
  ];

  test.each(nonsense)(
    "such as %s is neither ready nor failed, and the next good one counts",
    async (_what, answer) => {
      const arn = trial.job(["ACTIVE"]);
      // The SDK itself repeats a call up to twice; the fourth reaches the gate's own second look.
      let left = 3;
      const stop = trial.emulator.interject(() => {
        left -= 1;
        return left >= 0 ? answer : undefined;
      });

      const response = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });
      stop();

      expect(response.properties).toMatchObject({ status: "ACTIVE" });
      expect(trial.looksAt(arn)).toBeGreaterThanOrEqual(2);
    },
  );

  test("that never ends runs into the deadline, which tells what was seen", async () => {
    const arn = trial.job(["ACTIVE"]);
    const stop = trial.emulator.interject(() => ({ httpStatus: 200, body: "{}" }));

    const { initFailed } = await trial.plugin.create({
      datasetImportJobArn: arn,
      ...QUICK,
      customTimeouts: { create: "1500ms" },
    });
    stop();

    expect(initFailed?.reasons.join(" ")).toMatch(
      /No status was seen; it was looked at \d+ times in \ds: IncompleteAnswer \d+x/,
    );
  });

  test("as long as 200 kB of failure reason is cut, not hung on", async () => {
    const arn = trial.job(["CREATE FAILED"], "Länge ".repeat(30_000));

    const created = await trial.plugin.create({ datasetImportJobArn: arn, ...QUICK });
    expect(created.error).toContain("bytes in all");
    expect(created.error).toContain("create a new one");

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

    const { initFailed } = await trial.plugin.create({ ...inputs, triggers });

    expect(initFailed?.properties).toMatchObject(inputs);
    expect(initFailed?.properties).not.toHaveProperty("triggers");
  },
);
