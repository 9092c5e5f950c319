// The control of an emulator from outside, over HTTP: the refusals, and their words.
// cspell:ignore advanse
import { controlAnswer } from "../../../src/emulator/control/control-answer.ts";
import type { Controlled } from "../../../src/emulator/control/control-operation.ts";
import { DATASET, ITEMS, jobArn } from "../arns.ts";
import { demoEmulator } from "../harness.ts";
import { control, JSON_TYPE } from "./control.ts";

test.each([
  ["advance", {}, 'The input "by" is missing. Give 10m.'],
  ["advance", { by: 10 }, 'The input "by" takes a text, not 10.'],
  ["advance", { by: "" }, 'The input "by" takes a text, not "".'],
  ["advance", { by: "soon" }, 'The input "by" takes a duration like 500ms, 90s or 2m, not "soon".'],
  [
    "advance",
    { by: `${"9".repeat(400)}h` },
    `The input "by" takes a duration like 500ms, 90s or 2m, not "${"9".repeat(400)}h".`,
  ],
  [
    "advance",
    { by: "99999999999h" },
    "The clock cannot advance by 359999999996400000 ms, because that is after the year 9999.",
  ],
  ["advance", { by: "1m", to: "1h" }, 'There is no input "to". The only input is "by".'],
  [
    "advance",
    '{"by":"1m","__proto__":"1h"}',
    'There is no input "__proto__". The only input is "by".',
  ],
  ["advance", "[]", "/_control/advance takes a JSON object as its body."],
  ["advance", "by=10m", "/_control/advance takes a JSON object as its body."],
  [
    "add-import",
    { datasetArn: "demo" },
    '"demo" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE',
  ],
  [
    "add-import",
    { datasetArn: DATASET, importMode: "HALF" },
    'The input "importMode" takes one of FULL, INCREMENTAL, not "HALF".',
  ],
  [
    "add-import",
    { datasetArn: DATASET, jobName: "two words" },
    '"two words" is not a job name. A name has 1 to 63 letters, digits, "-" and "_".',
  ],
])("%s with %j is refused with 400 and a sentence", async (path, body, message) => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, path, body)).toEqual({ httpStatus: 400, message });
});

test.each([
  [
    "add-import",
    { datasetArn: DATASET, jobName: "once" },
    `The emulator already has the import job ${jobArn("once")}.`,
  ],
  [
    "add-import",
    { datasetArn: ITEMS },
    `The emulator has no dataset ${ITEMS}. Start it with --dataset ${ITEMS}, or call addDataset.`,
  ],
  ["fail", { arn: jobArn("nobody") }, `The emulator has no import job ${jobArn("nobody")}.`],
])("%s with %j does not fit what the emulator holds: 409", async (path, body, message) => {
  const { emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "once", datasetArn: DATASET });
  expect(await control(emulator.endpoint, path, body)).toEqual({ httpStatus: 409, message });
});

test("an input that is not there is refused with the names of those that are", async () => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, "fail", { reason: "no rows" })).toEqual({
    httpStatus: 400,
    message: 'There is no input "reason". The inputs are arn, failureReason.',
  });
});

test("a mistake in the emulator itself has the status 500, not that of a refusal", () => {
  const broken = {
    fixtures: {
      advance: () => {
        throw new TypeError("undefined is not a clock");
      },
    },
  } as unknown as Controlled;
  const headers = { ...JSON_TYPE, host: "localhost" };
  const asked = { method: "POST", url: "/_control/advance", headers, body: '{"by":"1s"}' };
  expect(controlAnswer(asked, broken)).toMatchObject({
    httpStatus: 500,
    body: '{"message":"The emulator has a defect: TypeError: undefined is not a clock. Please report it."}\n',
  });
});

test("an operation that is not there is refused with the paths of all", async () => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, "advanse", {})).toEqual({
    httpStatus: 404,
    message:
      "The emulator has no /_control/advanse. It has /_control/add-import, /_control/advance, /_control/fail.",
  });
});
