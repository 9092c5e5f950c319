// Tests of how the arguments of the command are understood.
import { parseCommandLine } from "../../../src/command/command-line.ts";

const ARN = "arn:aws:personalize:eu-west-1:123456789012:campaign/home";

test.each(["help", "version"])("--%s is what is asked for, whatever stands beside it", (option) => {
  expect(parseCommandLine([`--${option}`])).toBe(option);
  expect(parseCommandLine(["watch", "nothing", `--${option}`])).toBe(option);
});

test("help comes before the version", () => {
  expect(parseCommandLine(["--version", "--help"])).toBe("help");
});

test.each(["wait", "status"] as const)("%s takes an ARN", (task) => {
  expect(parseCommandLine([task, ARN])).toMatchObject({
    task,
    spec: { target: { arn: ARN } },
    json: false,
    quiet: false,
  });
});

test("options may stand anywhere, and their values in the same argument or in the next", () => {
  const request = { json: true, quiet: true, spec: { access: { profile: "nightly" } } };

  expect(parseCommandLine(["--json", "wait", "--profile=nightly", ARN, "--quiet"])).toMatchObject(
    request,
  );
  expect(
    parseCommandLine(["--profile", "nightly", "wait", "--quiet", ARN, "--json"]),
  ).toMatchObject(request);
});

test("a value in the same argument may begin with a dash", () => {
  expect(parseCommandLine(["wait", ARN, "--profile=-odd"])).toMatchObject({
    spec: { access: { profile: "-odd" } },
  });
});

test.each([
  [[], "Say what to do: it is wait or status, and then an ARN."],
  [["watch", ARN], '"watch" is not known: it is wait or status, and then an ARN.'],
  [["wait"], "wait takes one ARN."],
  [["status", ARN, ARN], "status takes one ARN."],
  [["wait", ARN, "--colour"], "Unknown option '--colour'."],
  [["wait", ARN, "-q"], "Unknown option '-q'."],
  [["wait", ARN, "--json=yes"], "Option '--json' does not take an argument."],
  [["wait", ARN, "--timeout"], "Option '--timeout <value>' argument missing."],
  [["wait", ARN, "--timeout", "-1s"], "Option '--timeout' needs a value without a leading dash."],
])("%j makes no sense, and why is said", (args, message) => {
  expect(() => parseCommandLine(args)).toThrow(new RangeError(message));
});
