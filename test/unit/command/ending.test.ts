// Tests of the table of the ways in which the command may end.
import {
  ENDINGS,
  endingOf,
  ERRORS,
  gravestOf,
  GRAVEST_FIRST,
  INTERRUPTIONS,
  READY,
} from "../../../src/command/ending.ts";

test("every ending has an exit code and a name of its own", () => {
  expect(ENDINGS.map(({ exitCode, name }) => `${exitCode} ${name}`)).toEqual([
    "0 ready",
    "1 defect",
    "2 bad usage",
    "3 pending",
    "4 failed",
    "5 gone",
    "6 denied",
    "7 no answer",
    "8 unfit",
    "9 misconfigured",
    "10 unwritable",
    "130 interrupted",
    "141 unread",
    "143 terminated",
  ]);
});

test("every ending says what it means", () => {
  expect(ENDINGS.map(({ meaning }) => meaning)).toEqual([
    "the resource is ready; for list: everything is listed",
    "the command has a defect",
    "the command line has a mistake",
    "the resource is not ready, or not in time",
    "the resource failed, or needs your action",
    "AWS did not find the resource",
    "AWS refused access, or the credentials are bad",
    "AWS did not answer for too long",
    "the resource does not meet the options",
    "a setting of this machine is wrong: endpoint, certificate, proxy, Node.js",
    "the command could not write the result",
    "Ctrl-C",
    "the reader of the output is gone",
    "SIGTERM",
  ]);
});

test("some endings say what to do", () => {
  const advised = ENDINGS.filter(({ advice }) => advice !== undefined);

  expect(advised.map(({ exitCode, advice }) => [exitCode, advice])).toEqual([
    [3, "The work in AWS goes on, so run the command again, or give a longer --timeout."],
    [6, "The command takes the credentials of --profile, or else of the AWS SDK's default chain."],
    [7, "The work in AWS goes on, so run the command again."],
    [130, "The work in AWS goes on, so run the command again."],
    [143, "The work in AWS goes on, so run the command again."],
  ]);
});

test("an error has the ending of its exit code, and a canceled wait has none", () => {
  const outcome = { resumable: false, onRefresh: "fails" } as const;

  expect(endingOf({ ...outcome, exitCode: 5 })?.name).toBe("gone");
  expect(endingOf(outcome)).toBeUndefined();
});

describe("of several endings", () => {
  const [failed, denied, unanswered, pending] = ([4, 6, 7, 3] as const).map(
    (exitCode) => ERRORS[exitCode],
  );

  test("a stopped wait is the gravest ending, then an ending that a person must mend, then an ending that may be better next time", () => {
    expect(GRAVEST_FIRST.map(({ name }) => name)).toEqual([
      "interrupted",
      "terminated",
      "failed",
      "gone",
      "unfit",
      "denied",
      "misconfigured",
      "no answer",
      "pending",
      "ready",
    ]);
  });

  test("every ending of a result is in the order", () => {
    // A defect, bad usage and an output that cannot be written end the command before there is a result.
    const others = ENDINGS.filter((one) => !GRAVEST_FIRST.includes(one));

    expect(others.map(({ exitCode }) => exitCode)).toEqual([1, 2, 10, 141]);
  });

  test.each([
    [[READY, READY], READY],
    [[READY, pending], pending],
    [[pending, unanswered], unanswered],
    [[unanswered, denied, pending], denied],
    [[pending, denied, failed, READY], failed],
    [[failed, INTERRUPTIONS.SIGINT], INTERRUPTIONS.SIGINT],
  ])("the gravest is the command's, case %#", (endings, gravest) => {
    const all = endings.flatMap((one) => one ?? []);

    expect(gravestOf(all)).toBe(gravest);
    expect(gravestOf(all.toReversed())).toBe(gravest);
  });

  test("without endings there is no gravest ending", () => {
    expect(() => gravestOf([])).toThrow(RangeError);
  });
});
