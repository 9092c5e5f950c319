// Tests what is said of a check that AWS does not let a gate make.
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
    `The dataset import job ${JOB_ARN} is ACTIVE, but whether a later one has taken its place cannot be asked: AccessDeniedException: not authorized.`,
    'onSuperseded is "fail", which needs credentials that allow personalize:ListDatasetImportJobs on *.',
    'Allow that, or set its onSuperseded to "report".',
  ]);
  expect([error.name, error.error]).toEqual(["UncheckedError", "AccessDeniedException"]);
  expect(error.outcome).toEqual({ resumable: false, onRefresh: "fails", exitCode: 6 });
});

test("the findings of a demanded check have no word of stacks in them, and spell the argument as asked", () => {
  const { findings } = new UncheckedError(facts, IMPORTS, DENIED);

  expect(findings((name) => `--${name}`)[1]).toMatch(/^--onSuperseded is "fail"/);
  expect(findings(inProgram).join(" ")).not.toMatch(/pulumi|\bgates?\b|\bstack|\bprogram/i);
});

test("a check that nobody demanded names what is not known, and the permission", () => {
  expect(siblingsUnchecked(VERSIONS, DENIED)).toBe(
    "Whether a later solution version has taken its place cannot be asked (AccessDeniedException): " +
      "that needs credentials that allow personalize:ListSolutionVersions on *.",
  );
  expect(parentUnchecked(VERSIONS, "solution-arn", DENIED)).toBe(
    "Whether its solution is still the same cannot be asked (AccessDeniedException): " +
      "that needs credentials that allow personalize:DescribeSolution on solution-arn.",
  );
});
