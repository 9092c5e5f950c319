// The form of a control operation: a change of the emulator that a person makes by hand.
import type { fixtures } from "../fixtures/fixtures.ts";
import type { Members } from "../protocol/members.ts";
import type { Store } from "../state/store.ts";

/** A change that a person can make by curl, by a word of the command, or by a button of the page. */
export interface ControlOperation {
  /** The last part of the operation's path, and the word of the command. */
  readonly name: string;
  /** The words on the button. */
  readonly label: string;
  /** The effect of the operation, for --help. */
  readonly meaning: string;
  readonly inputs: readonly ControlInput[];
  /**
   * Makes the change. The inputs have been checked; a duration is in milliseconds.
   *
   * @throws RangeError when an input is wrong; ConflictError when the change does not fit the resources in the emulator.
   */
  readonly perform: (given: Members, controlled: Controlled) => ControlOutcome;
}

/** One input of a control operation. */
export interface ControlInput {
  /** The member of the JSON object. */
  readonly name: string;
  readonly type: "text" | "choice" | "duration" | "dataset" | "resource";
  /** Default: the input may be left out. */
  readonly required?: true;
  /** The values of a choice; the page offers the first as the default. */
  readonly choices?: readonly string[];
  /** The option of the command; left out: the command takes the input as its argument. */
  readonly option?: string;
  /** A value to show, or the word for a value. */
  readonly example: string;
  /** The words beside the input on the page, and after its option in --help. */
  readonly meaning: string;
}

/** The part of the emulator for control operations. */
export interface Controlled {
  readonly fixtures: ReturnType<typeof fixtures>;
  readonly store: Store;
}

/** The result of a control operation. */
export interface ControlOutcome {
  /** One sentence for the person. */
  readonly message: string;
  /** The ARN of the resource that was added or changed. */
  readonly arn?: string;
  /** The clock of the emulator, in ISO 8601. */
  readonly now?: string;
}
