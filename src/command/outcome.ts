import {
  AccessRefusedError,
  DeadlinePassedError,
  FailedError,
  NoAnswerError,
  NotFoundError,
  OutdatedError,
  UnexpectedError,
  type ReadinessError,
} from "../wait/errors.ts";

/** How the command may end. */
export interface Outcome {
  readonly name: string;
  readonly exitCode: number;
  readonly meaning: string;
  /** The errors that end so. */
  readonly errors?: readonly (abstract new (...args: never) => ReadinessError)[];
  /** What to do, besides what the errors say, in a sentence. */
  readonly advice?: string;
}

export const READY: Outcome = { name: "ready", exitCode: 0, meaning: "it is ready" };

/** Node's own end for an error that nobody foresaw. */
const DEFECT: Outcome = {
  name: "defect",
  exitCode: 1,
  meaning: "there is a mistake in the command itself",
};

export const BAD_USAGE: Outcome = {
  name: "bad usage",
  exitCode: 2,
  meaning: "the command line makes no sense",
};

const GOES_ON = "What is under way in AWS goes on: run the command again";

/** What signals end it with. Source: "Exit Status", POSIX Shell Command Language. */
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
} as const satisfies Record<string, Outcome>;

const FAULTS: readonly Outcome[] = [
  {
    name: "pending",
    exitCode: 3,
    meaning: "it is not ready yet; to `wait`: not in time",
    errors: [DeadlinePassedError],
    advice: `${GOES_ON}, or with a longer --timeout.`,
  },
  {
    name: "failed",
    exitCode: 4,
    meaning: "it failed, or will not become ready by itself",
    errors: [FailedError],
  },
  {
    name: "gone",
    exitCode: 5,
    meaning: "it was not found",
    errors: [NotFoundError],
  },
  {
    name: "denied",
    exitCode: 6,
    meaning: "AWS refused to say: access denied, bad or missing credentials",
    errors: [AccessRefusedError],
    advice: "They are those of --profile, else of the AWS SDK's default chain.",
  },
  {
    name: "no answer",
    exitCode: 7,
    meaning: "AWS did not answer for too long",
    errors: [NoAnswerError],
    advice: `${GOES_ON}.`,
  },
  {
    name: "unfit",
    exitCode: 8,
    meaning: "it is ready, or would be, but is not what was asked for",
    errors: [OutdatedError, UnexpectedError],
  },
];

/** Every way to end, by exit code. */
export const OUTCOMES: readonly Outcome[] = [
  READY,
  DEFECT,
  BAD_USAGE,
  ...FAULTS,
  ...Object.values(INTERRUPTIONS),
];

/** How an error ends the command; undefined for a wait that was cancelled, which ends as its signal says. */
export function outcomeOf(error: ReadinessError): Outcome | undefined {
  return FAULTS.find(({ errors = [] }) => errors.some((type) => error instanceof type));
}
