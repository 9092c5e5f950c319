// Tests that the table of outcomes agrees with each error.
import { standingOf } from "../../../src/kinds/status.ts";
import {
  AccessRefusedError,
  CredentialsError,
  DeadlinePassedError,
  FailedError,
  NoAnswerError,
  NotFoundError,
  SettingError,
  UnexpectedError,
  WaitCanceledError,
} from "../../../src/wait/errors.ts";
import type { ReadinessError } from "../../../src/wait/readiness-error.ts";
import type { WaitFacts } from "../../../src/wait/wait-facts.ts";
import { documentText, tableRowsIn } from "../../support/documents.ts";
import { IMPORTS, TARGET } from "../../support/import-job.ts";
import { DATASET_ARN } from "../../support/shop.ts";

const ROWS = tableRowsIn(documentText("docs/reference/outcomes.md"));
const FACTS: WaitFacts = { target: TARGET, waitedMs: 0, looks: 1, seen: new Map() };
const ACCESS = { region: "eu-west-1" };

const { expected: EXPECTED } = IMPORTS;
if (EXPECTED === undefined) {
  throw new Error("An import expects no dataset.");
}

const failed = (status: string): ReadinessError =>
  new FailedError(FACTS, standingOf(IMPORTS, { status }));

/** The errors by the begin of their row. */
const ERRORS: Readonly<Record<string, ReadinessError>> = {
  "failed, ": failed("CREATE FAILED"),
  "stopped, ": failed("DELETE PENDING"),
  "no such resource": new NotFoundError(FACTS),
  "throttling, ": new NoAnswerError(FACTS, 0, "ThrottlingException", "no"),
  "a setting of this machine": new SettingError(FACTS, "Error", "no", "Mend it."),
  "expired or missing credentials": new CredentialsError(FACTS, ACCESS, "ExpiredToken", "no"),
  "access denied": new AccessRefusedError(FACTS, ACCESS, "AccessDenied", "no"),
  "another dataset or version": new UnexpectedError(FACTS, EXPECTED, DATASET_ARN),
  "not ready when the deadline passes": new DeadlinePassedError(FACTS, 0, "create"),
  "you press Ctrl-C": new WaitCanceledError(FACTS),
};

/** The words of a refresh. */
const ON_REFRESH = {
  gone: /^shown as deleted/,
  unhealthy: /^unhealthy/,
  fails: /refresh fails|ends within a second/,
};

test.each(Object.entries(ERRORS))("%s", (begin, { outcome }) => {
  const [, up = "", refresh = ""] = ROWS.find(([what]) => what?.startsWith(begin)) ?? [];

  expect(up).not.toBe("");
  expect(up.includes("**resumable**")).toBe(outcome.resumable);
  expect(refresh).toMatch(ON_REFRESH[outcome.onRefresh]);
});
