// The base of every error that ends a wait, and what such an ending means to those who asked for the wait.
import { inProgram, withArticle, type Spelling } from "../kinds/spelling.ts";
import { standingOf, statusText, type Standing } from "../kinds/status.ts";
import { formatDuration } from "../time/duration.ts";
import { NONE_YET, type WaitFacts } from "./wait-facts.ts";

/** The exit codes of the command for the errors that end a wait. Its table of endings names each. */
export type ErrorExitCode = 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What an error means to those who asked for the wait. */
export interface ErrorOutcome {
  /** Whether the gate stays in the state as not initialized, so that the next `pulumi up` resumes the wait. */
  readonly resumable: boolean;
  /** What a refresh makes of the gate: it is gone, it is unhealthy, or the refresh fails. */
  readonly onRefresh: "gone" | "unhealthy" | "fails";
  /** Exit code of the command; left out where a signal ended the wait, which has an exit code of its own. */
  readonly exitCode?: ErrorExitCode;
}

/** A front that is a Pulumi provider. */
export type ProviderFront = "dynamic" | "native";

/** The reader of an error. */
export interface Told {
  readonly front: ProviderFront;
  /** Whether the state keeps the gate as not initialized. */
  readonly isKept: boolean;
}

/** A sentence that says what to do in a stack: the same for everybody, or different by its reader. */
export type NextStep = string | ((told: Told) => string);

/** What could not be asked. */
export interface Undone {
  /** As the beginning of a sentence. */
  readonly what: string;
  /** Why the gate has to know it, and what keeps it from asking, in sentences. */
  readonly demand?: (spell: Spelling) => readonly string[];
}

/**
 * A wait that did not end in ready. The engine shows only these sentences, so they say everything that a user of a stack needs:
 * what is wrong, and what to do in a stack. The message has the sentences of the dynamic front.
 */
export abstract class ReadinessError extends Error {
  abstract readonly outcome: ErrorOutcome;
  /**
   * @param findings what is wrong, in sentences that are true for a stack and for the command
   * @param nextSteps what to do in a stack, in sentences
   */
  constructor(
    name: string,
    readonly facts: WaitFacts,
    readonly findings: (spell: Spelling) => readonly string[],
    private readonly nextSteps: readonly NextStep[],
  ) {
    super(sentencesOf(findings, nextSteps, { front: "dynamic", isKept: true }).join(" "));
    this.name = name;
    // The plugin process prints the stack of what it throws, and a user has no use for our line numbers.
    this.stack = this.message;
  }

  /** What the users of this front are told. @param isKept whether the state keeps the gate as not initialized */
  sentences(front: ProviderFront, isKept = true): readonly string[] {
    return sentencesOf(this.findings, this.nextSteps, { front, isKept });
  }

  override toString(): string {
    return this.name;
  }
}

function sentencesOf(
  findings: ReadinessError["findings"],
  nextSteps: readonly NextStep[],
  told: Told,
): string[] {
  return [
    ...findings(inProgram),
    ...nextSteps.map((step) => (typeof step === "string" ? step : step(told))),
  ];
}

/** The text as a whole sentence. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What the wait saw, and what to do where it saw no resource, in sentences. */
export function historyOf(facts: WaitFacts): string {
  const { target, resource, ageMs, looks, seen, waitedMs } = facts;
  const foundNone = resource === undefined && target.arn === undefined && seen.has(NONE_YET);
  const last = foundNone
    ? `AWS listed no ${target.kind.label} that counts`
    : resource === undefined
      ? "AWS gave no status"
      : `Its last status is ${lastStatus(standingOf(target.kind, resource))}`;
  const age = ageMs === undefined ? "" : ` and its age is ${formatDuration(ageMs)},`;
  const answers = [...seen].map(([what, times]) => `${what} ${times}x`).join(", ");
  const times = looks === 1 ? "1 look" : `${looks} looks`;
  const history = `${last}${age} after ${times} in ${formatDuration(waitedMs)}${answers && ` (${answers})`}.`;
  return foundNone
    ? `${history} Check that ${withArticle(target.kind.label)} was started.`
    : history;
}

function lastStatus(standing: Standing): string {
  const text = statusText(standing);
  return standing.class === "unknown" ? `${text} (this version does not know it)` : text;
}
