import type { PersonalizeEmulator } from "pulumi-personalize-readiness/emulator";
import * as claims from "./claims.ts";
import type { Evidence } from "./evidence.ts";
import type { Expectation } from "./expectation.ts";
import * as imports from "./imports.ts";

export interface Step {
  readonly story: string;
  /** what happens in AWS before it */
  readonly prepare?: (emulator: PersonalizeEmulator) => void;
  /** arguments of `pulumi`, one command after the other */
  readonly commands: readonly (readonly string[])[];
  /** of the last command */
  readonly expectations: (evidence: Evidence) => readonly Expectation[];
}

const UP = ["up", "--yes", "--skip-preview"];
const REFRESH = ["refresh", "--yes", "--skip-preview"];
const DESTROY = ["destroy", "--yes", "--skip-preview"];

function waitFor(importJobArn: string): string[] {
  return ["config", "set", "datasetImportJobArn", importJobArn];
}

export const STEPS: readonly Step[] = [
  {
    story: "The import still runs: `up` waits for it, then builds the solution.",
    prepare: imports.addFirstImport,
    commands: [UP],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.shows(evidence, "how the import is going while it waits", [
        "first-import: CREATE PENDING ",
        "usually 9s",
        "first-import: CREATE IN_PROGRESS ",
        "first-import: ACTIVE, ready after",
      ]),
      claims.asksAgainAndAgain(evidence),
      claims.gateIsOpenFor(evidence, imports.FIRST_IMPORT),
      claims.solutionIsBuiltOnceActive(evidence),
    ],
  },
  {
    story: "The same again: there is nothing to do.",
    commands: [UP],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 0),
      claims.gateIsOpenFor(evidence, imports.FIRST_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "The stack is pointed at another import, and that one has failed.",
    prepare: imports.addFailingImport,
    commands: [waitFor(imports.FAILING_IMPORT), UP],
    expectations: (evidence) => [
      claims.failed(evidence),
      claims.shows(evidence, "AWS's own reason", [imports.FAILURE_REASON]),
      claims.asks(evidence, 1),
      claims.gateIsOpenFor(evidence, imports.FIRST_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Drift: a later import has replaced the data that the stack was deployed with.",
    prepare: imports.addLaterImport,
    commands: [REFRESH],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.shows(evidence, "which import did", [
        `${imports.LATER_IMPORT}, created at`,
        "has replaced the data of this one",
      ]),
      claims.gateIsSuperseded(evidence, imports.LATER_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Drift: the import that the stack was deployed with is no longer ACTIVE.",
    prepare: imports.failFirstImport,
    commands: [REFRESH],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.gateIsUnhealthy(evidence, imports.FAILURE_REASON),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Drift: that import is no longer there at all.",
    prepare: (emulator) => {
      emulator.removeImportJob(imports.FIRST_IMPORT);
    },
    commands: [REFRESH],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.gateIsGone(evidence),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "The data has been mended and imported anew, which is ACTIVE already.",
    prepare: imports.addMendedImport,
    commands: [waitFor(imports.MENDED_IMPORT), UP],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 1),
      claims.gateIsOpenFor(evidence, imports.MENDED_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Destroy: the gate is forgotten, what it guarded is deleted.",
    commands: [DESTROY],
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 0),
      claims.stackIsEmpty(evidence),
      claims.onlyTheSolutionIsDeleted(evidence),
    ],
  },
];
