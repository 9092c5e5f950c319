// The base of every error that ends a wait, and the outcome of such an ending.
import { inProgram, withArticle, type Spelling } from "../kinds/spelling.ts";
import { standingOf, statusText, type Standing } from "../kinds/status.ts";
import { formatDuration } from "../time/duration.ts";
import { NONE_YET, type WaitFacts } from "./wait-facts.ts";

/** The exit codes of the command for the errors that end a wait. The command's table of endings has each. */
export type ErrorExitCode = 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The meaning of an error to those who asked for the wait. */
export interface ErrorOutcome {
  /** Whether the gate stays in the state as not initialized, so that the next `pulumi up` resumes the wait. */
  readonly resumable: boolean;
  /** The effect of a refresh on the gate: it is gone, it is unhealthy, or the refresh fails. */
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

/** A sentence of advice for a stack: the same for everybody, or different for each reader. */
export type NextStep = string | ((told: Told) => string);

/** A question that AWS did not answer. */
export interface Undone {
  /** The question as the beginning of a sentence. */
  readonly what: string;
  /** The reason why the gate needs the answer, in a sentence. A gate with this demand has found its resource ready. */
  readonly demand?: (spell: Spelling) => string;
  /** The setting of this machine to correct, in a sentence, if a setting causes this. */
  readonly remedy?: string | undefined;
}

/**
 * A wait that did not end in ready. The engine shows only these sentences, so they have everything that a user of a stack
 * needs: the findings and the next steps. The message has the sentences of the dynamic front.
 */
export abstract class ReadinessError extends Error {
  abstract readonly outcome: ErrorOutcome;
  /**
   * @param findings the reason why the wait ended, in sentences that are true for a stack and for the command
   * @param nextSteps the advice for a stack, in sentences
   */
  constructor(
    name: string,
    readonly facts: WaitFacts,
    readonly findings: (spell: Spelling) => readonly string[],
    private readonly nextSteps: readonly NextStep[],
  ) {
    super(sentencesOf(findings, nextSteps, { front: "dynamic", isKept: true }).join(" "));
    this.name = name;
    // The plugin process prints the stack of an error, and a user has no use for our line numbers.
    this.stack = this.message;
  }

  /** The sentences for the users of this front. @param isKept whether the state keeps the gate as not initialized */
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

/** The findings of the wait, and the advice where it saw no resource, in sentences. */
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
  const history = `${last}${age} after ${times} in ${formatDuration(waitedMs)}${answers && ` (${answers})`}`;
  return foundNone
    ? `${history}, so check that ${withArticle(target.kind.label)} was started.`
    : `${history}.`;
}

function lastStatus(standing: Standing): string {
  const text = statusText(standing);
  return standing.class === "unknown" ? `${text} (this version does not know it)` : text;
}
