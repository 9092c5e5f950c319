import type { Answer } from "./answer.ts";
import type { Access } from "./client.ts";
import type { Clock } from "./clock.ts";
import type { SuccessiveKind } from "./kind.ts";
import { kindNamed } from "./kinds.ts";
import type { Lookout } from "./lookout.ts";
import type { Poll } from "./poll.ts";
import { newestOf } from "./siblings.ts";
import type { DescribedResource } from "./status.ts";
import type { Subject } from "./subject.ts";

/** What one look found out: how the resource is, or that there is none yet, and how its parent is if that is known. */
export type Sight =
  | Answer<DescribedResource>
  | { readonly kind: "none"; readonly parent: DescribedResource | undefined };

/** The looks at a resource, which may have to be found first. Once it is found, it stays the one. */
export interface Search extends Omit<Poll, "look"> {
  look(signal: AbortSignal): Promise<Sight>;
  /** What it looks at by now. */
  subject(): Subject;
}

/** Gates that search at the same time share an answer so old, in milliseconds. */
const FRESH_MS = 1_000;

/** Looks at the resource that `subject` names, or finds the newest one of its parent and looks at that. */
export function startSearch(
  lookout: Lookout,
  access: Access,
  given: Subject,
  clock: Clock,
): Search {
  const { kind } = given;
  const beganMs = clock.elapsedMs();
  // What was asked before this search began may have missed what it is to find.
  const maxAgeMs = (): number => Math.min(FRESH_MS, clock.elapsedMs() - beganMs);
  let subject = given;
  let poll = given.arn === undefined ? undefined : lookout.poll(access, kind, given.arn);

  return {
    subject: () => subject,
    async look(signal) {
      if (poll === undefined) {
        const found = await findNewest(lookout, access, given, maxAgeMs(), signal);
        if (found.kind !== "found") {
          return found;
        }
        subject = { ...given, arn: found.arn };
        poll = lookout.poll(access, kind, found.arn);
      }
      return poll.look(signal);
    },
    async rest(ms, signal) {
      await (poll === undefined ? clock.sleep(ms, signal) : poll.rest(ms, signal));
    },
    leave() {
      poll?.leave();
    },
  };
}

async function findNewest(
  lookout: Lookout,
  access: Access,
  { kind, parentArn = "", createdAfter }: Subject,
  maxAgeMs: number,
  signal: AbortSignal,
): Promise<Sight | { readonly kind: "found"; readonly arn: string }> {
  const successive = kind as SuccessiveKind;
  const siblings = await lookout.siblings(access, successive, parentArn, maxAgeMs, signal);
  if (siblings.kind !== "answer") {
    return siblings;
  }
  const afterMs = createdAfter === undefined ? undefined : Date.parse(createdAfter);
  const newest = newestOf(siblings.value, afterMs);
  if (newest !== undefined) {
    return { kind: "found", arn: newest.arn };
  }
  // An empty list is also what a parent has that is not there.
  const parentKind = kindNamed(successive.succession.parent);
  const parent = await lookout.resource(access, parentKind, parentArn, maxAgeMs, signal);
  return parent.kind === "notFound"
    ? parent
    : { kind: "none", parent: parent.kind === "answer" ? parent.value : undefined };
}
