import type { PersonalizeEmulator } from "pulumi-personalize-readiness/emulator";
import * as claims from "./claims.ts";
import type { Evidence } from "./evidence.ts";
import type { Expectation } from "./expectation.ts";
import * as imports from "./imports.ts";

export interface Step {
  /** Lines of at most 80 columns. */
  readonly story: string;
  /** what happens in AWS before it */
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
    story: `Tonight's import still runs: \`up\` waits for it. (Pulumi compiles the program
first.) The demo presses Ctrl-C when the gate has waited for 7 seconds.`,
    prepare: imports.addFirstImport,
    command: UP,
    ctrlC: (emulator, signal) => imports.lookedAtFor(emulator, 7_000, signal),
    expectations: (evidence) => [
      claims.failed(evidence),
      claims.shows(evidence, "how the import is going while it waits", [
        "CREATE PENDING",
        "CREATE IN_PROGRESS",
        "usually",
      ]),
      claims.shows(evidence, "that the wait was cancelled, and goes on next time", [
        "was canceled after",
        "the next pulumi up resumes the wait",
      ]),
      claims.gateIsStillToOpen(evidence, imports.FIRST_IMPORT),
      claims.nothingIsBuilt(evidence),
    ],
  },
  {
    story: `The same command again takes the wait up where it was, and builds the
solution when the import is ACTIVE, in a few seconds.`,
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
    story: "Drift: a later import has replaced the data the stack was deployed with.",
    prepare: imports.addLaterImport,
    command: REFRESH,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.shows(evidence, "which import did", [
        `${imports.LATER_IMPORT}, created at`,
        "has replaced the data of this import",
      ]),
      claims.gateIsSuperseded(evidence, imports.LATER_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "`up` takes the later import: a gate on the newest follows it.",
    command: UP,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 1),
      claims.gateIsOpenFor(evidence, imports.LATER_IMPORT),
      claims.solutionStays(evidence),
    ],
  },
  {
    story: "Drift: the import that the stack was deployed with is no longer there.",
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
    story: "The next night: the newest import has failed, and so `up` fails at once.",
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
    story: "The data has been mended and imported anew: the newest import is ACTIVE.",
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
    story: "Destroy: the gate is forgotten, what it guarded is deleted.",
    command: DESTROY,
    expectations: (evidence) => [
      claims.succeeded(evidence),
      claims.asks(evidence, 0),
      claims.stackIsEmpty(evidence),
      claims.onlyTheSolutionIsDeleted(evidence),
    ],
  },
];
