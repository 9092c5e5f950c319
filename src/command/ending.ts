// The table of the ways in which the command may end.
import type { ErrorExitCode, ErrorOutcome } from "../wait/readiness-error.ts";

/** A way in which the command may end. */
export interface Ending {
  readonly name: string;
  readonly exitCode: number;
  readonly meaning: string;
  /** What to do, besides what the errors say, in a sentence. */
  readonly advice?: string;
}

export const READY: Ending = {
  name: "ready",
  exitCode: 0,
  meaning: "it is ready; to `list`: everything was listed",
};

/** Node's own ending for an error that nobody foresaw. */
const DEFECT: Ending = {
  name: "defect",
  exitCode: 1,
  meaning: "there is a mistake in the command itself",
};

export const BAD_USAGE: Ending = {
  name: "bad usage",
  exitCode: 2,
  meaning: "the command line makes no sense",
};

/** The result is known, but nobody can read it. */
export const UNWRITABLE: Ending = {
  name: "unwritable",
  exitCode: 10,
  meaning: "the result could not be written, as to a full disk",
};

/** Tools that SIGPIPE ends have this exit code. Source: "Exit Status", POSIX Shell Command Language. */
export const UNREAD: Ending = {
  name: "unread",
  exitCode: 141,
  meaning: "whoever read the output has gone",
};

const GOES_ON = "The work in AWS goes on. Run the command again";

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
    meaning: "it is not ready yet; to `wait`: not in time",
    advice: `${GOES_ON}, or give a longer --timeout.`,
  },
  4: {
    name: "failed",
    exitCode: 4,
    meaning: "it failed, or will not become ready by itself",
  },
  5: {
    name: "gone",
    exitCode: 5,
    meaning: "it was not found",
  },
  6: {
    name: "denied",
    exitCode: 6,
    meaning: "AWS refused to say: access denied, bad or missing credentials",
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
    meaning: "it is ready, or would be, but is not what was asked for",
  },
  9: {
    name: "misconfigured",
    exitCode: 9,
    meaning:
      "a setting of this machine keeps AWS from answering: endpoint, certificate, proxy, Node.js",
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

/** The ending that an error brings about; undefined for a cancelled wait, which ends as its signal says. */
export function endingOf({ exitCode }: ErrorOutcome): Ending | undefined {
  return exitCode && ERRORS[exitCode];
}

/**
 * The endings of a wait, a look or a list, the gravest first: what somebody ended, what somebody must mend, what the same
 * command may find better when it is run again, and ready.
 */
export const GRAVEST_FIRST: readonly Ending[] = [
  INTERRUPTIONS.SIGINT,
  INTERRUPTIONS.SIGTERM,
  ...([4, 5, 8, 6, 9, 7, 3] as const).map((exitCode) => ERRORS[exitCode]),
  READY,
];

/** How the command ends when its parts end so: as the gravest of them. @throws RangeError when there is no part. */
export function gravestOf(endings: readonly Ending[]): Ending {
  const gravest = GRAVEST_FIRST.find((one) => endings.includes(one));
  if (gravest === undefined) {
    throw new RangeError("no ending");
  }
  return gravest;
}
