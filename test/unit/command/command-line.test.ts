// Tests of how the arguments of the command are understood.
import { parseCommandLine } from "../../../src/command/command-line.ts";
import { DATASET_ARN, JOB_ARN, DATASET_GROUP_ARN } from "../../support/shop.ts";

const ARN = "arn:aws:personalize:eu-west-1:123456789012:campaign/home";

test.each(["help", "version"])("--%s counts beside any other argument", (option) => {
  expect(parseCommandLine([`--${option}`])).toBe(option);
  expect(parseCommandLine(["watch", "nothing", `--${option}`])).toBe(option);
});

test("help comes before the version", () => {
  expect(parseCommandLine(["--version", "--help"])).toBe("help");
});

test.each(["wait", "status"] as const)("%s takes an ARN, or several in their order", (task) => {
  expect(parseCommandLine([task, ARN])).toMatchObject({
    task,
    specs: [{ target: { arn: ARN } }],
    json: false,
    quiet: false,
  });
  expect(parseCommandLine([task, JOB_ARN, "--json", ARN])).toMatchObject({
    specs: [{ target: { arn: JOB_ARN } }, { target: { arn: ARN } }],
  });
});

test("list takes the ARNs of parents", () => {
  expect(parseCommandLine(["list", DATASET_ARN, DATASET_GROUP_ARN])).toMatchObject({
    task: "list",
    specs: [{ target: { arn: DATASET_ARN } }, { target: { arn: DATASET_GROUP_ARN } }],
  });
});

test("an option goes for all ARNs", () => {
  const other = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

  expect(parseCommandLine(["wait", DATASET_ARN, other, "--newest"])).toMatchObject({
    specs: [{ target: { parentArn: DATASET_ARN } }, { target: { parentArn: other } }],
  });
});

test("options may stand anywhere, and their values in the same argument or in the next", () => {
  const request = { json: true, quiet: true, specs: [{ access: { profile: "nightly" } }] };

  expect(parseCommandLine(["--json", "wait", "--profile=nightly", ARN, "--quiet"])).toMatchObject(
    request,
  );
  expect(
    parseCommandLine(["--profile", "nightly", "wait", "--quiet", ARN, "--json"]),
  ).toMatchObject(request);
});

test("a value in the same argument may begin with a dash", () => {
  expect(parseCommandLine(["wait", ARN, "--profile=-odd"])).toMatchObject({
    specs: [{ access: { profile: "-odd" } }],
  });
});

test.each([
  [[], "The task is missing. Give wait, status or list, and then an ARN."],
  [["watch", ARN], '"watch" is not a task. Give wait, status or list, and then an ARN.'],
  [["wait"], "wait needs one ARN or more."],
  [["list", "--json"], "list needs one ARN or more."],
  [["wait", JOB_ARN, ARN, "--max-age", "7d"], "--max-age does not work with a campaign."],
  [
    ["status", DATASET_ARN, ARN, "--newest"],
    `--newest works with the ARN of a dataset or solution, not with ${ARN}.`,
  ],
  [["wait", ARN, "--color"], "Unknown option '--color'."],
  [["wait", ARN, "-q"], "Unknown option '-q'."],
  [["wait", ARN, "--json=yes"], "Option '--json' takes no value."],
  [["wait", ARN, "--timeout"], "Option '--timeout' needs a value."],
  [
    ["wait", ARN, "--timeout", "-1s"],
    "Option '--timeout' needs a value. Write a value that begins with a dash as --timeout=VALUE.",
  ],
])("%j makes no sense, and why is said", (args, message) => {
  expect(() => parseCommandLine(args)).toThrow(new RangeError(message));
});
