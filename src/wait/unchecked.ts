// Checks that AWS refuses: an error where the arguments demand the check, a warning where they do not.
import { listGrant, type SuccessiveKind } from "../kinds/kind.ts";
import { named } from "../kinds/target.ts";
import { ReadinessError, sentence, type ErrorOutcome, type Undone } from "./readiness-error.ts";
import type { ReadyFacts } from "./wait-facts.ts";

/** AWS's refusal to answer. */
interface Refusal {
  readonly error: string;
  readonly detail: string;
}

/**
 * The question that a ready gate with onSuperseded "fail" depends on and could not ask.
 *
 * @param remedy the setting of this machine to correct, in a sentence, if a setting causes this
 */
export function siblingsDemanded(facts: ReadyFacts, kind: SuccessiveKind, remedy?: string): Undone {
  return {
    what: `${named(facts.target, "The")} is ${facts.resource.status}, but a later ${kind.label} cannot be ruled out`,
    demand: (spell) => `${spell("onSuperseded")} "fail" needs an answer to List${kind.name}s.`,
    remedy,
  };
}

/** The resource is ready, but AWS refuses to say whether a later resource has taken its place, and the gate must know. */
export class UncheckedError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: false, onRefresh: "fails", exitCode: 6 };
  readonly error: string;

  constructor(facts: ReadyFacts, kind: SuccessiveKind, { error, detail }: Refusal) {
    super(
      "UncheckedError",
      facts,
      (spell) => [
        `${siblingsDemanded(facts, kind).what}: ${sentence(`${error}: ${detail}`)}`,
        `${spell("onSuperseded")} "fail" needs credentials that allow ${listGrant(kind)}.`,
      ],
      ['Allow this, or set onSuperseded to "report".'],
    );
    this.error = error;
  }
}

/** A warning that the gate does not know whether a later resource has taken the place of its resource. */
export function siblingsUnchecked(kind: SuccessiveKind, { error }: Refusal): string {
  return `AWS refused the check for a later ${kind.label} (${error}). The credentials must allow ${listGrant(kind)}.`;
}

/** A warning that the gate does not know whether the parent was replaced. */
export function parentUnchecked(
  { succession: { parent } }: SuccessiveKind,
  parentArn: string,
  { error }: Refusal,
): string {
  return `AWS refused the check of the ${parent.label} (${error}). The credentials must allow personalize:Describe${parent.name} on ${parentArn}.`;
}
