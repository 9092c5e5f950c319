// The words of the command that control an emulator, and where they go.
import { parseCommandLine } from "../../src/emulator/command/command-line.ts";
import { control } from "../../src/emulator/command/control.ts";
import type { ControlCommand } from "../../src/emulator/command/control-words.ts";
import { DATASET, demoEmulator } from "./harness.ts";

test("a word becomes the inputs of its operation", () => {
  expect(parseCommandLine(["add-import", "--fail", "no rows", DATASET, "--endpoint", "x"])).toEqual(
    {
      type: "control",
      operation: "add-import",
      given: { datasetArn: DATASET, failureReason: "no rows" },
      endpoint: "x",
    },
  );
});

test.each([
  [["advance"], "advance takes a duration, for example: advance 10m."],
  [["fail", "--reason", "x"], "fail takes the ARN of a resource: fail ARN."],
  [["add-import"], "add-import takes the ARN of a dataset: add-import DATASET_ARN."],
  [["frobnicate"], '"frobnicate" is not known: it is add-import, advance or fail.'],
  [["advance", "10min"], 'advance takes a duration like 500ms, 90s or 2m, not "10min".'],
  [["advance", ""], 'advance takes a text, not "".'],
  [
    ["add-import", DATASET, "--duration", "soon"],
    '--duration takes a duration like 500ms, 90s or 2m, not "soon".',
  ],
  [["add-import", DATASET, "--mode", "HALF"], '--mode takes one of FULL, INCREMENTAL, not "HALF".'],
  [["fail", "arn", "other"], "Unexpected argument 'other'."],
  [["fail", "arn", "arn"], "Unexpected argument 'arn'."],
  [["add-import", DATASET, "--port", "1"], "Unknown option '--port'."],
  [["add-import", DATASET, "--fail"], "Option '--fail <value>' argument missing."],
  [["--endpoint", "x", "advance", "1s"], "Unknown option '--endpoint'."],
])("bad words %j are refused in one sentence", (args, sentence) => {
  expect(() => parseCommandLine(args)).toThrow(new RangeError(sentence));
});

const ADVANCE: ControlCommand = {
  type: "control",
  operation: "advance",
  given: { by: "1h" },
  endpoint: undefined,
};

test("a word goes to the endpoint of its option, or else of the environment", async () => {
  const { emulator, clock } = await demoEmulator();
  const { endpoint, environment } = emulator;
  const sentence = (hours: number) =>
    `The clock of the emulator is at ${new Date(clock.ms + hours * 3_600_000).toISOString()}, ${hours}h ahead of this machine: ages that pulumi and the command show are too small by that.`;
  expect(await control(ADVANCE, environment)).toBe(sentence(1));
  const nowhere = { AWS_ENDPOINT_URL_PERSONALIZE: "http://127.0.0.1:1" };
  expect(await control({ ...ADVANCE, endpoint }, nowhere)).toBe(sentence(2));
});

test.each([undefined, "", "https://personalize.us-east-1.amazonaws.com"])(
  "a word is not sent to %p",
  async (address) => {
    await expect(control(ADVANCE, { AWS_ENDPOINT_URL_PERSONALIZE: address })).rejects.toThrow(
      "Say where the emulator is: set AWS_ENDPOINT_URL_PERSONALIZE or give --endpoint http://...",
    );
  },
);
