/** To wait, as a gate does that `pulumi up` creates, or to look once, as a refresh does. */
export type Task = "wait" | "status";

/** What was given, by the name of the option. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One option of the command line. */
export interface Option {
  readonly name: string;
  /** What its value is called; left out for a switch. */
  readonly value?: string;
  /** The argument of a gate that it is. */
  readonly argument?: string;
  /** The one task that it is for; left out when it is for both. */
  readonly task?: Task;
  readonly meaning: string;
}

/** All of them, in the order in which --help names them. */
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

/** An option that is spelt like the gate's argument, in lower case and with dashes. */
function argument(name: string, value: string, meaning: string): Option {
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name: option, value, argument: name, meaning };
}

/** How sentences for a stack spell what is an option here. */
const SPELLINGS = new Map([
  ["customTimeouts.create", "--timeout"],
  ...OPTIONS.flatMap(({ name, argument = name }) =>
    argument === name ? [] : [[argument, `--${name}`] as const],
  ),
]);
/** A word of a sentence, but not of an ARN or in quotes. */
const WORD = /(?<!["/\w-])\w+(?:\.\w+)*(?!["/\w-])/g;

/** A sentence about arguments of a gate, as one about options. */
export function inOptions(sentence: string): string {
  return sentence.replace(
    WORD,
    // A name that is a word like any other is an option where the sentence begins with it.
    (word, at: number) => SPELLINGS.get(word) ?? (at === 0 && isOption(word) ? `--${word}` : word),
  );
}

function isOption(word: string): boolean {
  return OPTIONS.some(({ name }) => name === word);
}
