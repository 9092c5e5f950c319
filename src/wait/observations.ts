// The record of the findings of one wait's looks.
import type { Kind } from "../kinds/kind.ts";
import { shownStatus, standingOf, type DescribedResource } from "../kinds/status.ts";
import type { Target } from "../kinds/target.ts";
import type { Clock } from "../time/clock.ts";
import type { LookResult } from "./looks.ts";
import { NONE_YET, type WaitFacts } from "./wait-facts.ts";

/** The knowledge after a look. */
export interface Observation {
  readonly facts: WaitFacts;
  readonly found: LookResult;
  /** Milliseconds since the first of the looks in a row that had no answer began; zero when this look had an answer. */
  readonly silentMs: number;
  /** Milliseconds since the start, or since the gate found the newest resource of a parent. */
  readonly knownMs: number;
  /** The number of looks in a row without an answer, this look included. */
  readonly unanswered: number;
}

/** The record of one wait. */
export interface Observations {
  /**
   * Records the finding of a look.
   *
   * @param beganMs when the look began, in elapsed milliseconds
   */
  note(found: LookResult, beganMs: number): Observation;
  facts(): WaitFacts;
}

/**
 * Begins a record: of time, of looks, and of their findings.
 *
 * @param target gives the current target
 */
export function startObservations(target: () => Target, clock: Clock): Observations {
  const startMs = clock.elapsedMs();
  const seen = new Map<string, number>();
  let looks = 0;
  let unanswered = 0;
  let silentSinceMs = startMs;
  let isKnown = target().arn !== undefined;
  let knownSinceMs = startMs;
  let resource: DescribedResource | undefined;
  // The beginning of an update tells it from the resource and from other updates.
  let birth: { readonly of: string | false; readonly atMs: number } | undefined;

  const facts = (): WaitFacts => ({
    target: target(),
    waitedMs: clock.elapsedMs() - startMs,
    looks,
    seen,
    resource,
    ageMs: birth === undefined ? undefined : clock.elapsedMs() - birth.atMs,
  });

  return {
    facts,
    note(found, beganMs) {
      looks += 1;
      const what = nameOf(found, target().kind);
      seen.set(what, (seen.get(what) ?? 0) + 1);
      const isSilence =
        found.type === "noAnswer" ||
        found.type === "misconfigured" ||
        (found.type === "unauthenticated" && found.isUnclear === true);
      unanswered = isSilence ? unanswered + 1 : 0;
      // The time between two looks is no silence: nothing was asked, however far apart they are.
      if (unanswered === 1) {
        silentSinceMs = beganMs;
      }
      if (!isKnown && target().arn !== undefined) {
        isKnown = true;
        knownSinceMs = clock.elapsedMs();
      }
      if (found.type === "answer") {
        resource = found.value;
        const { isUpdate, since } = standingOf(target().kind, resource);
        const of = isUpdate && String(since?.getTime());
        // Read from the wall clock once only: the clock may jump later, and no resource is younger than its first look.
        if (birth?.of !== of) {
          const ageMs = Math.max(0, clock.wallMs() - (since?.getTime() ?? Infinity));
          birth = { of, atMs: clock.elapsedMs() - ageMs };
        }
      }
      const nowMs = clock.elapsedMs();
      return {
        facts: facts(),
        found,
        silentMs: unanswered === 0 ? 0 : nowMs - silentSinceMs,
        knownMs: nowMs - knownSinceMs,
        unanswered,
      };
    },
  };
}

function nameOf(found: LookResult, kind: Kind): string {
  switch (found.type) {
    case "answer":
      return shownStatus(kind, found.value);
    case "none":
      return NONE_YET;
    case "notFound":
      return "not found";
    case "refused":
    case "unauthenticated":
    case "misconfigured":
    case "noAnswer":
      return found.error;
  }
}
