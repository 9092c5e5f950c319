// The table of the options of the command line.
import type { Spelling } from "../kinds/spelling.ts";

/**
 * All tasks: to wait, as a new gate does in `pulumi up`; to look once, as a refresh does; to list the resources of a parent.
 */
export const TASKS = ["wait", "status", "list"] as const;

/** A task of the command. */
export type Task = (typeof TASKS)[number];

const TO_WAIT: readonly Task[] = ["wait"];
const TO_LOOK: readonly Task[] = ["wait", "status"];

/** The given values, by the name of the option. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One option of the command line. */
export interface Option {
  readonly name: string;
  /** The name of the value; left out for a switch. */
  readonly value?: string;
  /** The argument of a gate that the option gives. */
  readonly argument?: string;
  /** The tasks that take the option; left out for an option of all tasks. */
  readonly tasks?: readonly Task[];
  readonly meaning: string;
}

/** All options, in the order in which --help names them. */
export const OPTIONS: readonly Option[] = [
  {
    name: "newest",
    tasks: TO_LOOK,
    meaning: "take the newest import of the dataset, or the newest version of the solution",
  },
  {
    ...argument("createdAfter", "MOMENT", "with --newest: take only what was created later"),
    tasks: TO_LOOK,
  },
  {
    name: "timeout",
    value: "DURATION",
    tasks: TO_WAIT,
    meaning: "how long to wait; the default depends on the kind (import: 3h)",
  },
  { ...argument("minDelay", "DURATION", "shortest time between two looks"), tasks: TO_WAIT },
  { ...argument("maxDelay", "DURATION", "longest time between two looks"), tasks: TO_WAIT },
  {
    ...argument("maxAge", "DURATION", "imports and versions: the highest age, like 36h or 7d"),
    tasks: TO_LOOK,
  },
  {
    ...argument(
      "onSuperseded",
      "WHAT",
      "imports and versions: report or fail; with fail, a later ready one is an error",
    ),
    tasks: TO_LOOK,
  },
  {
    ...argument("expectedDatasetArn", "ARN", "imports: the dataset that the import must fill"),
    tasks: TO_LOOK,
  },
  {
    ...argument(
      "expectedSolutionVersionArn",
      "ARN",
      "campaigns: the version that the campaign must serve",
    ),
    tasks: TO_LOOK,
  },
  argument("profile", "NAME", "profile of the shared AWS configuration"),
  argument("assumeRoleArn", "ARN", "role to assume with these credentials"),
  {
    name: "json",
    meaning: "print JSON: an object, or an array for several ARNs and for list",
  },
  { name: "quiet", tasks: TO_WAIT, meaning: "print no progress" },
  { name: "help", meaning: "print this text" },
  { name: "version", meaning: "print the version of the package" },
];

/** An option with the name of the gate's argument, in lower case and with dashes. */
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
