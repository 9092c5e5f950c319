// Tests of the sentence about each drift, and of the advice.
import type { Drift } from "../../../src/drift/drift.ts";
import { driftMessage, driftRemedy } from "../../../src/drift/drift-message.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import { IMPORTS, TARGET, describedJob, successive } from "../../support/import-job.ts";
import { DATASET_ARN, SOLUTION_ARN } from "../../support/shop.ts";

const VERSIONS = successive(kindNamed("SolutionVersion"));
const SINCE = "2026-02-01T00:00:00.000Z";
const LATER: Drift = { kind: "superseded", datasetImportJobArn: "LATER", since: SINCE };

describe("the message", () => {
  test.each<[Drift, string]>([
    [
      LATER,
      `The later dataset import job LATER, created at ${SINCE}, has replaced the data of this import.`,
    ],
    [
      { ...LATER, kind: "extended" },
      `The later dataset import job LATER, created at ${SINCE}, has added to the data of this import.`,
    ],
    [{ kind: "datasetGone" }, `The dataset ${DATASET_ARN} does not exist any more.`],
    [
      { kind: "datasetReplaced", since: SINCE },
      `The dataset ${DATASET_ARN} was deleted and created again at ${SINCE}. This dataset import job is older.`,
    ],
    [
      { kind: "tooOld", since: SINCE },
      `This dataset import job was created at 2026-01-01T00:00:00.000Z. It has been older than maxAge since ${SINCE}.`,
    ],
  ])("of %p names what it is about", (drift, message) => {
    expect(driftMessage(drift, IMPORTS, describedJob("ACTIVE"))).toBe(message);
  });

  test("of a solution version has the words of its kind", () => {
    const version = { status: "ACTIVE", solutionArn: SOLUTION_ARN };

    expect(driftMessage({ kind: "solutionDeleting" }, VERSIONS, version)).toBe(
      `The solution ${SOLUTION_ARN} is being deleted.`,
    );
    expect(
      driftMessage(
        { kind: "trainingFailed", solutionVersionArn: "LATER", since: SINCE },
        VERSIONS,
        version,
      ),
    ).toBe(`The later solution version LATER, created at ${SINCE}, failed.`);
  });

  test("spells the name of an argument as the caller does", () => {
    const drift: Drift = { kind: "tooOld", since: SINCE };

    expect(driftMessage(drift, IMPORTS, describedJob("ACTIVE"), () => "--max-age")).toContain(
      "It has been older than --max-age since",
    );
  });

  test("of a resource whose creation is not known has a question mark for the time", () => {
    const drift: Drift = { kind: "tooOld", since: SINCE };
    const job = describedJob("ACTIVE", { creationDateTime: undefined });

    expect(driftMessage(drift, IMPORTS, job)).toContain("was created at ?.");
    expect(driftMessage(drift, IMPORTS, undefined)).toContain("was created at ?.");
  });

  test("of drift without an ARN and a time leaves them out", () => {
    expect(driftMessage({ kind: "superseded" }, IMPORTS, describedJob("ACTIVE"))).toBe(
      "The later dataset import job , created at , has replaced the data of this import.",
    );
  });
});

describe("the remedy", () => {
  const newest = newestTarget(IMPORTS, DATASET_ARN);
  const kept = newestTarget(IMPORTS, DATASET_ARN, undefined, false);
  const GONE: Drift = { kind: "datasetGone" };
  const OLD: Drift = { kind: "tooOld", since: SINCE };

  test.each<[string, typeof TARGET, Drift[], Drift[], string]>([
    [
      "of a given import that was superseded is the later one, or to bear it",
      TARGET,
      [LATER],
      [LATER],
      'Give the gate the later dataset import job, LATER, or set onSuperseded to "report".',
    ],
    [
      "of a newest import that was superseded is the next up",
      newest,
      [LATER],
      [LATER],
      'Run pulumi up to take the later dataset import job, LATER, or set onSuperseded to "report".',
    ],
    [
      "of a superseded import that a gate keeps to is to find the newest again",
      kept,
      [LATER],
      [LATER],
      'Change the gate\'s triggers to take the later dataset import job, LATER, or set onSuperseded to "report".',
    ],
    [
      "of a given import that is too old is a new one, or to bear it",
      TARGET,
      [OLD],
      [OLD],
      "Create a new dataset import job, and give the gate its ARN, or raise maxAge.",
    ],
    [
      "of a newest import that is too old is a new one, or to bear it",
      newest,
      [OLD],
      [OLD],
      "Create a new dataset import job, and run pulumi up, or raise maxAge.",
    ],
    [
      "of a newest import that a gate keeps to and that is too old is a new one, or to bear it",
      kept,
      [OLD],
      [OLD],
      "Create a new dataset import job, and change the gate's triggers, or raise maxAge.",
    ],
    [
      "of an import that is too old, but not the newest, is the later one",
      TARGET,
      [OLD],
      [LATER, OLD],
      "Give the gate the later dataset import job, LATER, or raise maxAge.",
    ],
    [
      "is the same, whatever else was found before",
      TARGET,
      [OLD],
      [{ kind: "extended", datasetImportJobArn: "ADDED", since: SINCE }, OLD, LATER],
      "Give the gate the later dataset import job, LATER, or raise maxAge.",
    ],
    [
      "of an import that is too old and was only added to is a new one",
      TARGET,
      [OLD],
      [{ kind: "extended", datasetImportJobArn: "ADDED", since: SINCE }, OLD],
      "Create a new dataset import job, and give the gate its ARN, or raise maxAge.",
    ],
    [
      "of an import that is too old and whose dataset is lost begins with the dataset",
      TARGET,
      [GONE, OLD],
      [GONE, OLD],
      "Create the dataset again, create a new dataset import job, and give the gate its ARN, or raise maxAge.",
    ],
    [
      "of an import whose dataset is lost begins with the dataset, whatever is later",
      TARGET,
      [GONE],
      [LATER, GONE],
      "Create the dataset again, create a new dataset import job, and give the gate its ARN.",
    ],
    [
      "of an import whose dataset was made again is a new import",
      newest,
      [{ kind: "datasetReplaced", since: SINCE }],
      [{ kind: "datasetReplaced", since: SINCE }],
      "Create a new dataset import job, and run pulumi up.",
    ],
  ])("%s", (_, target, breaches, drift, remedy) => {
    expect(driftRemedy(target, IMPORTS, breaches, drift)).toBe(remedy);
  });

  test("of a solution version has the words of its kind", () => {
    const target = givenTarget(VERSIONS, `${SOLUTION_ARN}/1`);
    const lost: Drift = { kind: "solutionGone" };

    expect(driftRemedy(target, VERSIONS, [lost], [lost])).toBe(
      "Create the solution again, create a new solution version, and give the gate its ARN.",
    );
    const later: Drift = { kind: "superseded", solutionVersionArn: "LATER", since: SINCE };
    expect(driftRemedy(target, VERSIONS, [later], [later])).toContain(
      "Give the gate the later solution version, LATER",
    );
  });
});
