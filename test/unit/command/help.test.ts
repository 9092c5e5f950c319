// Tests of the text that --help prints.
import { helpText } from "../../../src/command/help.ts";

const LINES = helpText().split("\n");

test("the text begins with what the command is for, and its tasks", () => {
  expect(LINES.slice(0, 6)).toEqual([
    "pulumi-personalize-readiness: waits for Amazon Personalize where there is no stack, as its gates do in one.",
    "",
    "  pulumi-personalize-readiness wait ARN...      waits until it is ready",
    "  pulumi-personalize-readiness status ARN...    looks once, and says what has become of it since it was ready",
    "  pulumi-personalize-readiness list ARN...      lists its imports or versions, or all that a dataset group has",
    "",
  ]);
});

test("the kinds are listed on lines of ninety characters at most, and none is lost", () => {
  const end = LINES.indexOf("", 6);
  const kinds = LINES.slice(6, end);

  expect(kinds[0]).toMatch(/^The ARN is that of a dataset group, dataset, /);
  expect(kinds.join(" ")).toMatch(
    /, batch inference job or batch segment job; to list, of a dataset group, dataset or solution\. Of several ARNs each is waited for to its end\.$/,
  );
  expect(kinds.length).toBeGreaterThan(1);
  expect(kinds.every((line) => line.length <= 90 && line === line.trim())).toBe(true);
});

test("an option stands with its value and its task", () => {
  expect(LINES).toEqual(
    expect.arrayContaining([
      "  --newest                              the newest import of that dataset, or version of that solution",
      "  --timeout DURATION                    wait: how long to wait; default: the kind's, like 3h for an import",
      "Of these, list takes --profile, --assume-role-arn, --json, --help, --version.",
      "  --expected-solution-version-arn ARN   campaigns: the version it must serve",
    ]),
  );
});

test("the ways to write a value and the exit codes are told", () => {
  expect(helpText()).toContain(
    "\nDurations are written like 90s, 45m or 1h30m, moments like 2026-01-31T22:00:00Z.\n" +
      "The result is written to standard output, all else to standard error.\n\n" +
      "The exit code is that of the ending. Of several ARNs the gravest ending counts, in this\n" +
      "order: interrupted, terminated, failed, gone, unfit, denied, misconfigured, no answer,\n" +
      "pending, ready.\n\n" +
      "  0    ready           it is ready; to `list`: everything was listed\n",
  );
  expect(LINES).toContain("  143  terminated      SIGTERM");
  expect(helpText().endsWith("\n")).toBe(true);
});
