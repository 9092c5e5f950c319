// Tests of the text that --help prints.
import { helpText } from "../../../src/command/help.ts";

const LINES = helpText().split("\n");

test("the text begins with the purpose of the command, its tasks and examples", () => {
  expect(LINES.slice(0, 11)).toEqual([
    "pulumi-personalize-readiness waits for Amazon Personalize outside of stacks.",
    "",
    "Usage:",
    "  pulumi-personalize-readiness wait ARN...     waits until they are ready",
    "  pulumi-personalize-readiness status ARN...   looks once, and shows the drift",
    "  pulumi-personalize-readiness list ARN...     lists what belongs to them",
    "",
    "Examples:",
    "  pulumi-personalize-readiness wait DATASET_ARN --newest --timeout 45m",
    "  pulumi-personalize-readiness status CAMPAIGN_ARN --json",
    "  pulumi-personalize-readiness list DATASET_GROUP_ARN",
  ]);
});

test("every line fits a terminal of 80 columns", () => {
  expect(LINES.filter((line) => line.length > 79 || line !== line.trimEnd())).toEqual([]);
});

test("the kinds are listed, and none is lost", () => {
  expect(LINES.join(" ")).toMatch(
    /wait and status take the ARN of a dataset group, dataset, .* batch inference job or batch segment job\. list takes the ARN of a dataset group, dataset or solution\. With several ARNs, wait goes on until each wait has ended\./,
  );
});

test("an option is there with its value and its task", () => {
  expect(helpText()).toContain(
    "\n  --timeout DURATION   wait: how long to wait; the default depends on the kind\n" +
      "                       (import: 3h)\n",
  );
  expect(helpText()).toContain(
    "\n  --expected-solution-version-arn ARN\n" +
      "                       campaigns: the version that the campaign must serve\n",
  );
  expect(LINES).toContain("list takes --profile, --assume-role-arn, --json, --help, --version.");
});

test("the help explains the values and the exit codes", () => {
  expect(helpText()).toContain(
    "\nA duration is a text like 90s, 45m or 1h30m. A moment is a text like\n" +
      "2026-01-31T22:00:00Z. The command writes the result to standard output, and\n" +
      "everything else to standard error.\n\n" +
      "Exit codes:\n" +
      "  0    ready           the resource is ready; for list: everything is listed\n",
  );
  expect(LINES).toContain("  143  terminated      SIGTERM");
  expect(
    helpText().endsWith(
      "With several ARNs, the exit code is the first of these that happened:\n" +
        "interrupted, terminated, failed, gone, unfit, denied, misconfigured, no answer,\n" +
        "pending, ready.\n",
    ),
  ).toBe(true);
});
