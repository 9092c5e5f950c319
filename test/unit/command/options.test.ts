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
    "take the newest import of the dataset, or the newest version of the solution",
    "with --newest: take only what was created later",
    "how long to wait; the default depends on the kind (import: 3h)",
    "shortest time between two looks",
    "longest time between two looks",
    "imports and versions: the highest age, like 36h or 7d",
    "imports and versions: report or fail; with fail, a later ready one is an error",
    "imports: the dataset that the import must fill",
    "campaigns: the version that the campaign must serve",
    "profile of the shared AWS configuration",
    "role to assume with these credentials",
    "print JSON: an object, or an array for several ARNs and for list",
    "print no progress",
    "print this text",
    "print the version of the package",
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
