// The table of the ways in which the command may end.
import type { ErrorExitCode, ErrorOutcome } from "../wait/readiness-error.ts";

/** A way in which the command may end. */
export interface Ending {
  readonly name: string;
  readonly exitCode: number;
  readonly meaning: string;
  /** The advice, besides the sentences of the errors, in a sentence. */
  readonly advice?: string;
}

export const READY: Ending = {
  name: "ready",
  exitCode: 0,
  meaning: "the resource is ready; for list: everything is listed",
};

/** Node's own ending for an unforeseen error. */
const DEFECT: Ending = {
  name: "defect",
  exitCode: 1,
  meaning: "the command has a defect",
};

export const BAD_USAGE: Ending = {
  name: "bad usage",
  exitCode: 2,
  meaning: "the command line has a mistake",
};

/** The result is known, but nobody can read it. */
export const UNWRITABLE: Ending = {
  name: "unwritable",
  exitCode: 10,
  meaning: "the command could not write the result",
};

/** Tools that SIGPIPE ends have this exit code. Source: "Exit Status", POSIX Shell Command Language. */
export const UNREAD: Ending = {
  name: "unread",
  exitCode: 141,
  meaning: "the reader of the output is gone",
};

const GOES_ON = "The work in AWS goes on, so run the command again";

/** The endings by a signal. Source: "Exit Status", POSIX Shell Command Language. */
export const INTERRUPTIONS = {
  SIGINT: {
    name: "interrupted",
    exitCode: 130,
    meaning: "Ctrl-C",
    advice: `${GOES_ON}.`,
  },
  SIGTERM: {
    name: "terminated",
    exitCode: 143,
    meaning: "SIGTERM",
    advice: `${GOES_ON}.`,
  },
} as const satisfies Record<string, Ending>;

/** The endings by an error, which states its exit code. */
export const ERRORS: Readonly<Record<ErrorExitCode, Ending>> = {
  3: {
    name: "pending",
    exitCode: 3,
    meaning: "the resource is not ready, or not in time",
    advice: `${GOES_ON}, or give a longer --timeout.`,
  },
  4: {
    name: "failed",
    exitCode: 4,
    meaning: "the resource failed, or needs your action",
  },
  5: {
    name: "gone",
    exitCode: 5,
    meaning: "AWS did not find the resource",
  },
  6: {
    name: "denied",
    exitCode: 6,
    meaning: "AWS refused access, or the credentials are bad",
    advice:
      "The command takes the credentials of --profile, or else of the AWS SDK's default chain.",
  },
  7: {
    name: "no answer",
    exitCode: 7,
    meaning: "AWS did not answer for too long",
    advice: `${GOES_ON}.`,
  },
  8: {
    name: "unfit",
    exitCode: 8,
    meaning: "the resource does not meet the options",
  },
  9: {
    name: "misconfigured",
    exitCode: 9,
    meaning: "a setting of this machine is wrong: endpoint, certificate, proxy, Node.js",
  },
};

/** Every ending, by exit code. */
export const ENDINGS: readonly Ending[] = [
  READY,
  DEFECT,
  BAD_USAGE,
  ...Object.values(ERRORS),
  UNWRITABLE,
  ...Object.values(INTERRUPTIONS),
  UNREAD,
].sort((one, other) => one.exitCode - other.exitCode);

/** The ending by an error; undefined for a canceled wait, whose signal decides the ending. */
export function endingOf({ exitCode }: ErrorOutcome): Ending | undefined {
  return exitCode && ERRORS[exitCode];
}

/**
 * The endings of a wait, a look or a list, the gravest first: by a signal, by an error that somebody must correct, by an
 * error that may be gone when the same command runs again, and ready.
 */
export const GRAVEST_FIRST: readonly Ending[] = [
  INTERRUPTIONS.SIGINT,
  INTERRUPTIONS.SIGTERM,
  ...([4, 5, 8, 6, 9, 7, 3] as const).map((exitCode) => ERRORS[exitCode]),
  READY,
];

/** The ending of the command for these endings of its parts: the gravest. @throws RangeError when there is no part. */
export function gravestOf(endings: readonly Ending[]): Ending {
  const gravest = GRAVEST_FIRST.find((one) => endings.includes(one));
  if (gravest === undefined) {
    throw new RangeError("no ending");
  }
  return gravest;
}
