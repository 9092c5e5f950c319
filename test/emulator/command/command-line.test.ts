// The arguments of the command, their mistakes, and the place of the words that control an emulator.
// cspell:ignore frobnicate
import { parseCommandLine } from "../../../src/emulator/command/command-line.ts";
import { control } from "../../../src/emulator/command/control.ts";
import { HELP } from "../../../src/emulator/command/help.ts";
import type { ControlCommand } from "../../../src/emulator/command/control-words.ts";
import { DATASET } from "../arns.ts";
import { demoEmulator, otherServer } from "../harness.ts";

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
  [
    ["frobnicate"],
    '"frobnicate" is not a word of this command. The words are add-import, advance and fail.',
  ],
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
  [["add-import", DATASET, "--fail"], "Option '--fail' needs a value."],
  [["--endpoint", "x", "advance", "1s"], "Unknown option '--endpoint'."],
  [["--color", "red"], "Unknown option '--color'."],
  [["--port", "0", "start"], "Unexpected argument 'start'."],
  [["--port"], "Option '--port' needs a value."],
  [
    ["--port", "-1"],
    "Option '--port' needs a value. Write a value that begins with a dash as --port=VALUE.",
  ],
  [["--port", "70000"], '--port takes a number from 0 to 65535, not "70000".'],
  [["--pending", "soon"], '--pending takes a duration like 500ms, 90s or 2m, not "soon".'],
  [["--in-progress", "4"], '--in-progress takes a duration like 500ms, 90s or 2m, not "4".'],
  [
    ["--dataset", "demo"],
    '"demo" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE',
  ],
])("bad arguments %j are refused in one sentence", (args, sentence) => {
  expect(() => parseCommandLine(args)).toThrow(new RangeError(sentence));
});

test.each([[["--help"]], [["advance", "--help"]]])("%j asks for help", (args) => {
  expect(parseCommandLine(args)).toEqual({ type: "help" });
});

test("the help explains every option and every word", () => {
  const usages = [...HELP.matchAll(/^ +((?:--|add-import|advance|fail).*?)  +\S/gm)];
  expect(usages.map(([, usage]) => usage)).toEqual([
    "--port N",
    "--dataset ARN",
    "--pending 1s",
    "--in-progress 4s",
    '--fail "reason"',
    "--help",
    "add-import DATASET_ARN",
    "--name NAME",
    "--mode FULL|INCREMENTAL",
    "--duration 10m",
    "--fail REASON",
    "advance 10m",
    "fail ARN",
    "--reason REASON",
    "--endpoint URL",
  ]);
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
    `The clock of the emulator is at ${new Date(clock.ms + hours * 3_600_000).toISOString()}, ${hours}h ahead of this machine. So pulumi and the command show ages that are too small by ${hours}h.`;
  expect(await control(ADVANCE, environment)).toBe(sentence(1));
  const nowhere = { AWS_ENDPOINT_URL_PERSONALIZE: "http://127.0.0.1:1" };
  expect(await control({ ...ADVANCE, endpoint }, nowhere)).toBe(sentence(2));
});

test.each([undefined, "", "https://personalize.us-east-1.amazonaws.com"])(
  "a word is not sent to %p",
  async (address) => {
    await expect(control(ADVANCE, { AWS_ENDPOINT_URL_PERSONALIZE: address })).rejects.toThrow(
      "The address of the emulator is missing. Set AWS_ENDPOINT_URL_PERSONALIZE, or give --endpoint http://...",
    );
  },
);

test("the command says where no emulator answers", async () => {
  // No program listens on port 2, and fetch asks it, which it does not ask port 1.
  const nowhere = "http://127.0.0.1:2";
  const elsewhere = await otherServer((_, response) => response.writeHead(404).end("Not found"));
  for (const endpoint of [nowhere, elsewhere]) {
    await expect(control({ ...ADVANCE, endpoint }, {})).rejects.toMatchObject({
      message: `No emulator answers at ${endpoint}. Start an emulator, or correct the address.`,
    });
  }
});
