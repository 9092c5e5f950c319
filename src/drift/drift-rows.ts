// The table of drift: the subject of each kind of drift, whether a gate tolerates the drift, and its sentence.
import type { DriftKind } from "../kinds/kind.ts";
import type { Spelling } from "../kinds/spelling.ts";

/** The words of a sentence about drift. */
export interface DriftWords {
  /** The later resource, as the subject of a sentence. */
  readonly later: string;
  /** The deed of a later resource, as the end of a sentence. */
  readonly replaced: string;
  readonly added: string;
  /** The parent, as the subject of a sentence. */
  readonly parent: string;
  /** Label of the kind of the resource. */
  readonly label: string;
  /** When the resource was created, ISO 8601, or "?". */
  readonly created: string;
  /** See `Drift`. */
  readonly since: string;
  readonly spell: Spelling;
}

/** A row of the table. */
export interface DriftRow {
  /** The subject of the change: a later resource of the succession, the parent, or the age of the resource. */
  readonly about: "later" | "parent" | "age";
  /** When a gate with this drift is not ready; "on demand" is `onSuperseded: "fail"`. */
  readonly breaks: "always" | "on demand" | "never";
  /** The drift in a sentence. */
  readonly message: (words: DriftWords) => string;
  /** Whether the parent must be made again before there can be another resource. */
  readonly parentIsLost?: true;
  /** The way to make the gate tolerate this drift, as a part of a sentence. */
  readonly tolerance?: string;
}

const UNDER_WAY: DriftRow = {
  about: "later",
  breaks: "never",
  message: ({ later }) => `${later} is under way.`,
};
const FAILED: DriftRow = {
  about: "later",
  breaks: "never",
  message: ({ later }) => `${later} failed.`,
};
const PARENT_GONE: DriftRow = {
  about: "parent",
  breaks: "always",
  message: ({ parent }) => `${parent} does not exist any more.`,
  parentIsLost: true,
};
const PARENT_DELETING: DriftRow = {
  about: "parent",
  breaks: "always",
  message: ({ parent }) => `${parent} is being deleted.`,
  parentIsLost: true,
};
const PARENT_REPLACED: DriftRow = {
  about: "parent",
  breaks: "always",
  message: ({ parent, since, label }) =>
    `${parent} was deleted and created again at ${since}. This ${label} is older.`,
};

/** A kind of drift that a later version of this package has found and kept in the state. */
const UNKNOWN: DriftRow = {
  about: "later",
  breaks: "never",
  message: () => "A later version of this package found drift that this version does not know.",
};

/** One row per kind of drift. */
const ROWS: Readonly<Record<DriftKind, DriftRow>> = {
  superseded: {
    about: "later",
    breaks: "on demand",
    message: ({ later, replaced }) => `${later} ${replaced}.`,
    tolerance: 'set onSuperseded to "report"',
  },
  extended: {
    about: "later",
    breaks: "never",
    message: ({ later, added }) => `${later} ${added}.`,
  },
  importUnderWay: UNDER_WAY,
  importFailed: FAILED,
  trainingUnderWay: UNDER_WAY,
  trainingFailed: FAILED,
  datasetGone: PARENT_GONE,
  datasetDeleting: PARENT_DELETING,
  datasetReplaced: PARENT_REPLACED,
  solutionGone: PARENT_GONE,
  solutionDeleting: PARENT_DELETING,
  solutionReplaced: PARENT_REPLACED,
  tooOld: {
    about: "age",
    breaks: "always",
    message: ({ label, created, since, spell }) =>
      `This ${label} was created at ${created}. It has been older than ${spell("maxAge")} since ${since}.`,
    tolerance: "raise maxAge",
  },
};

/** The row of a kind of drift, which may come from the state of a later version. */
export function driftRow(kind: string): DriftRow {
  return Object.hasOwn(ROWS, kind) ? ROWS[kind as DriftKind] : UNKNOWN;
}
