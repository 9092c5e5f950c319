import type { PersonalizeEmulator } from "pulumi-personalize-readiness/emulator";
import * as claims from "./claims.ts";
import type { Evidence } from "./evidence.ts";
import type { Expectation } from "./expectation.ts";
import * as imports from "./imports.ts";

export interface Step {
  /** The story, in lines of at most 80 columns. */
  readonly story: string;
  /** the changes in AWS before the step */
  readonly prepare?: (emulator: PersonalizeEmulator) => void;
  /** arguments of `pulumi` */
  readonly command: readonly string[];
  /** Resolves when Ctrl-C is to be pressed. */
  readonly ctrlC?: (emulator: PersonalizeEmulator, signal: AbortSignal) => Promise<void>;
  readonly expectations: (evidence: Evidence) => readonly Expectation[];
}

const UP = ["up", "--yes", "--skip-preview"];
const REFRESH = ["refresh", "--yes", "--skip-preview"];
const DESTROY = ["destroy", "--yes", "--skip-preview"];

export const STEPS: readonly Step[] = [
  {
    story: `Tonight's import is still under way, so \`up\` waits for it. (Pulumi first
compiles the program.) The demo presses Ctrl-C after a wait of 7 seconds.`,
    prepare: imports.addFirstImport,
    command: UP,
    ctrlC: (emulator, signal) => imports.lookedAtFor(emulator, 7_000, signal),
    expectations: (evidence) => [
      claims.failed(evidence),
      claims.shows(evidence, "the progress of the import during the wait", [
        "CREATE PENDING",
        "CREATE IN_PROGRESS",
        "usually",
      ]),
      claims.shows(evidence, "that the wait was canceled and resumes with the next up", [
        "was canceled after",
        "the next pulumi up resumes the wait",
      ]),
      claims.gateIsStillToOpen(evidence, imports.FIRST_IMPORT),
      claims.nothingIsBuilt(evidence),
    ],
  },
  {
    story: `The same command resumes the wait, and creates the solution when the import
is ACTIVE, in a few seconds.`,
    prepare: imports.endFirstImportSoonAfterTheNextLook,
    command: UP,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asksAgainAndAgain(evidence),
      claims.gateIsOpenFor(evidence, imports.FIRST_IMPORT),
      claims.solutionIsBuiltOnceActive(evidence),
    ],
  },
  {
    story: "Drift: a later import has replaced the data of the stack.",
    prepare: imports.addLaterImport,
    command: REFRESH,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.shows(evidence, "the later import", [
        `${imports.LATER_IMPORT}, created at`,
        "has replaced the data of this import",
      ]),
      claims.gateIsSuperseded(evidence, imports.LATER_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "A gate on the newest follows: `up` takes the later import.",
    command: UP,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 1),
      claims.gateIsOpenFor(evidence, imports.LATER_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Drift: the import of the stack is gone.",
    prepare: (emulator) => {
      emulator.removeImportJob(imports.LATER_IMPORT);
    },
    command: REFRESH,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.gateIsGone(evidence),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "The next night: the newest import failed, so `up` fails at once.",
    prepare: imports.addFailingImport,
    command: UP,
    expectations: (evidence) => [
      claims.failed(evidence),
      claims.shows(evidence, "AWS's own reason", [imports.FAILURE_REASON]),
      claims.asks(evidence, 1),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Somebody corrected and imported the data: the newest import is ACTIVE.",
    prepare: imports.addMendedImport,
    command: UP,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 1),
      claims.gateIsOpenFor(evidence, imports.MENDED_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Destroy: Pulumi forgets the gate and deletes the solution.",
    command: DESTROY,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 0),
      claims.stackIsEmpty(evidence),
      claims.onlyTheSolutionIsDeleted(evidence),
    ],
  },
];
