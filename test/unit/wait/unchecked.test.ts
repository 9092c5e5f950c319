// Tests the sentences about a check that AWS does not let a gate make.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { inProgram } from "../../../src/kinds/spelling.ts";
import { parentUnchecked, siblingsUnchecked, UncheckedError } from "../../../src/wait/unchecked.ts";
import { IMPORTS, TARGET, describedJob, successive } from "../../support/import-job.ts";
import { JOB_ARN } from "../../support/shop.ts";

const DENIED = { error: "AccessDeniedException", detail: "not authorized" };
const VERSIONS = successive(kindNamed("SolutionVersion"));
const facts = {
  ...{ target: TARGET, waitedMs: 0, looks: 1, seen: new Map<string, number>() },
  resource: describedJob("ACTIVE"),
};

test("a demanded check that is refused says what it was for, which argument demands it, and the permission", () => {
  const error = new UncheckedError(facts, IMPORTS, DENIED);

  expect(error.sentences("dynamic")).toEqual([
    `The dataset import job ${JOB_ARN} is ACTIVE, but a later dataset import job cannot be ruled out: AccessDeniedException: not authorized.`,
    'onSuperseded "fail" needs credentials that allow personalize:ListDatasetImportJobs on *.',
    'Allow this, or set onSuperseded to "report".',
  ]);
  expect([error.name, error.error]).toEqual(["UncheckedError", "AccessDeniedException"]);
  expect(error.outcome).toEqual({ resumable: false, onRefresh: "fails", exitCode: 6 });
});

test("the findings of a demanded check have no word of stacks in them, and spell the argument as asked", () => {
  const { findings } = new UncheckedError(facts, IMPORTS, DENIED);

  expect(findings((name) => `--${name}`)[1]).toMatch(/^--onSuperseded "fail"/);
  expect(findings(inProgram).join(" ")).not.toMatch(/pulumi|\bgates?\b|\bstack|\bprogram/i);
});

test("an optional check names what stays unknown, and the permission", () => {
  expect(siblingsUnchecked(VERSIONS, DENIED)).toBe(
    "AWS refused the check for a later solution version (AccessDeniedException). " +
      "The credentials must allow personalize:ListSolutionVersions on *.",
  );
  expect(parentUnchecked(VERSIONS, "solution-arn", DENIED)).toBe(
    "AWS refused the check of the solution (AccessDeniedException). " +
      "The credentials must allow personalize:DescribeSolution on solution-arn.",
  );
});
