// The table of the options of the command line.
import type { Spelling } from "../kinds/spelling.ts";

/** To wait, as a gate does that `pulumi up` creates, or to look once, as a refresh does. */
export type Task = "wait" | "status";

/** The given values, by the name of the option. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One option of the command line. */
export interface Option {
  readonly name: string;
  /** The name of the value; left out for a switch. */
  readonly value?: string;
  /** The argument of a gate that the option stands for. */
  readonly argument?: string;
  /** The task that the option is for; left out for an option of both tasks. */
  readonly task?: Task;
  readonly meaning: string;
}

/** All options, in the order in which --help names them. */
export const OPTIONS: readonly Option[] = [
  {
    name: "newest",
    meaning: "the newest import of that dataset, or version of that solution",
  },
  argument("createdAfter", "MOMENT", "with --newest: only what was created after it counts"),
  {
    name: "timeout",
    value: "DURATION",
    task: "wait",
    meaning: "how long to wait; default: the kind's, like 3h for an import",
  },
  { ...argument("minDelay", "DURATION", "shortest interval between two looks"), task: "wait" },
  { ...argument("maxDelay", "DURATION", "longest interval between two looks"), task: "wait" },
  argument("maxAge", "DURATION", "imports and versions: how old it may be, like 36h or 7d"),
  argument("onSuperseded", "WHAT", "imports and versions: report or fail if a later one is ready"),
  argument("expectedDatasetArn", "ARN", "imports: the dataset it must fill"),
  argument("expectedSolutionVersionArn", "ARN", "campaigns: the version it must serve"),
  argument("profile", "NAME", "profile of the shared AWS configuration to look with"),
  argument("assumeRoleArn", "ARN", "role to assume with those credentials"),
  { name: "json", meaning: "the result as one JSON object" },
  { name: "quiet", task: "wait", meaning: "nothing of how the wait is going" },
  { name: "help", meaning: "this text" },
  { name: "version", meaning: "the version of this package" },
];

/** An option that is spelled like the gate's argument, in lower case and with dashes. */
function argument(name: string, value: string, meaning: string): Option {
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name: option, value, argument: name, meaning };
}

/** The option of each argument. */
const SPELLINGS = new Map([
  ["customTimeouts.create", "--timeout"],
  ...OPTIONS.flatMap(({ name, argument: of }) =>
    of === undefined ? [] : [[of, `--${name}`] as const],
  ),
]);

/** The spelling of an argument on the command line. */
export const inOptions: Spelling = (argumentName) => SPELLINGS.get(argumentName) ?? argumentName;
