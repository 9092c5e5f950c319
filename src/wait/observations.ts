import type { Clock } from "../time/clock.ts";
import type { WaitFacts } from "./errors.ts";
import type { Kind } from "../kinds/kind.ts";
import type { Sight } from "./looks.ts";
import { shownStatus, type DescribedResource } from "../kinds/status.ts";
import type { Subject } from "../kinds/target.ts";

/** What is known after a look. */
export interface LookOutcome {
  readonly facts: WaitFacts;
  readonly sight: Sight;
  /** Milliseconds since the last good answer, or since the start; zero when this was one. */
  readonly silentMs: number;
  /** Milliseconds since the start, or since the resource was found if it had to be. */
  readonly knownMs: number;
  /** How many looks in a row had no answer, this one included. */
  readonly unanswered: number;
}

/** Keeps the facts of one wait. */
export interface Watch {
  /** Takes down what a look found. */
  note(sight: Sight): LookOutcome;
  facts(): WaitFacts;
}

/** Begins to count: time, looks, and what they find. `subject` says what is being looked at by now. */
export function startWatch(subject: () => Subject, clock: Clock): Watch {
  const startMs = clock.elapsedMs();
  const seen = new Map<string, number>();
  let looks = 0;
  let unanswered = 0;
  let answeredMs = startMs;
  let isKnown = subject().arn !== undefined;
  let knownSinceMs = startMs;
  let resource: DescribedResource | undefined;
  let bornMs: number | undefined;

  const facts = (): WaitFacts => ({
    subject: subject(),
    waitedMs: clock.elapsedMs() - startMs,
    looks,
    seen,
    resource,
    ageMs: bornMs === undefined ? undefined : clock.elapsedMs() - bornMs,
  });

  return {
    facts,
    note(sight) {
      looks += 1;
      const what = nameOf(sight, subject().kind);
      seen.set(what, (seen.get(what) ?? 0) + 1);
      unanswered = sight.kind === "noAnswer" ? unanswered + 1 : 0;
      if (unanswered === 0) {
        answeredMs = clock.elapsedMs();
      }
      if (!isKnown && subject().arn !== undefined) {
        isKnown = true;
        knownSinceMs = clock.elapsedMs();
      }
      if (sight.kind === "answer") {
        resource = sight.value;
        // Asked of the wall clock once only: it may jump later, and nothing is younger than its first sight.
        bornMs ??= clock.elapsedMs() - Math.max(0, ageMs(resource, clock) ?? 0);
      }
      const nowMs = clock.elapsedMs();
      return {
        facts: facts(),
        sight,
        silentMs: nowMs - answeredMs,
        knownMs: nowMs - knownSinceMs,
        unanswered,
      };
    },
  };
}

function ageMs(resource: DescribedResource, clock: Clock): number | undefined {
  const created = resource.creationDateTime?.getTime();
  return created === undefined ? undefined : clock.wallMs() - created;
}

function nameOf(sight: Sight, kind: Kind): string {
  switch (sight.kind) {
    case "answer":
      return shownStatus(kind, sight.value);
    case "none":
      return "none yet";
    case "notFound":
      return "not found";
    case "refused":
    case "noAnswer":
      return sight.error;
  }
}
