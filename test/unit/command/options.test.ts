// Tests of the table of the options.
import { OPTIONS, inOptions } from "../../../src/command/options.ts";

test("every option has a name, a value or none, and the tasks that it is for, or all", () => {
  const rows = OPTIONS.map(({ name, value, tasks = [] }) =>
    [name, value, ...tasks].filter(Boolean).join(" "),
  );

  expect(rows).toEqual([
    "newest wait status",
    "created-after MOMENT wait status",
    "timeout DURATION wait",
    "min-delay DURATION wait",
    "max-delay DURATION wait",
    "max-age DURATION wait status",
    "on-superseded WHAT wait status",
    "expected-dataset-arn ARN wait status",
    "expected-solution-version-arn ARN wait status",
    "profile NAME",
    "assume-role-arn ARN",
    "json",
    "quiet wait",
    "help",
    "version",
  ]);
});

test("every option says what it means", () => {
  expect(OPTIONS.map(({ meaning }) => meaning)).toEqual([
    "the newest import of that dataset, or version of that solution",
    "with --newest: only what was created after it counts",
    "how long to wait; default: the kind's, like 3h for an import",
    "shortest interval between two looks",
    "longest interval between two looks",
    "imports and versions: how old it may be, like 36h or 7d",
    "imports and versions: report or fail if a later one is ready",
    "imports: the dataset it must fill",
    "campaigns: the version it must serve",
    "profile of the shared AWS configuration to look with",
    "role to assume with those credentials",
    "the result as JSON: an object, or of several ARNs and of list an array",
    "nothing of how the wait is going",
    "this text",
    "the version of this package",
  ]);
});

test.each([
  ["customTimeouts.create", "--timeout"],
  ["maxAge", "--max-age"],
  ["expectedSolutionVersionArn", "--expected-solution-version-arn"],
  ["profile", "--profile"],
  ["triggers", "triggers"],
  ["json", "json"],
])("the argument %s is spelled %s", (argument, option) => {
  expect(inOptions(argument)).toBe(option);
});
