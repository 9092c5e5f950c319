import type { Answer } from "../aws/aws-result.ts";
import type { Access } from "../aws/client.ts";
import type { Clock } from "../time/clock.ts";
import type { Lookout } from "../aws/personalize-reader.ts";
import type { Poll } from "../aws/shared-poll.ts";
import { newestOf } from "../aws/list.ts";
import type { DescribedResource } from "../kinds/status.ts";
import { parentOf, type NewestSubject, type Subject } from "../kinds/target.ts";

/** What one look found out: how the resource is, or that there is none yet, and what was answered about its parent. */
export type Sight =
  Answer<DescribedResource> | { readonly kind: "none"; readonly parent: Answer<DescribedResource> };

/** The looks at a resource, which may have to be found first. Once it is found, it stays the one. */
export interface Search extends Omit<Poll, "look"> {
  look(signal: AbortSignal): Promise<Sight>;
  /** What it looks at by now. */
  subject(): Subject;
}

/** Gates that search at the same time share an answer so old, in milliseconds. */
const FRESH_MS = 1_000;

/** Looks at the resource that `given` names, or finds the newest one of its parent and looks at that. */
export function startSearch(
  lookout: Lookout,
  access: Access,
  given: Subject,
  clock: Clock,
): Search {
  return given.arn === undefined
    ? searchNewest(lookout, access, given, clock)
    : { ...lookout.poll(access, given.kind, given.arn), subject: () => given };
}

function searchNewest(
  lookout: Lookout,
  access: Access,
  given: NewestSubject,
  clock: Clock,
): Search {
  const beganMs = clock.elapsedMs();
  let subject: Subject = given;
  let poll: Poll | undefined;
  return {
    subject: () => subject,
    async look(signal) {
      if (poll === undefined) {
        // What was asked before this search began may have missed what it is to find.
        const maxAgeMs = Math.min(FRESH_MS, clock.elapsedMs() - beganMs);
        const found = await findNewest(lookout, access, given, maxAgeMs, signal);
        if (found.kind !== "found") {
          return found;
        }
        subject = { ...given, arn: found.arn };
        poll = lookout.poll(access, given.kind, found.arn);
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
  subject: NewestSubject,
  maxAgeMs: number,
  signal: AbortSignal,
): Promise<Sight | { readonly kind: "found"; readonly arn: string }> {
  const { kind, parentArn, createdAfter } = subject;
  const siblings = await lookout.siblings(access, kind, parentArn, maxAgeMs, signal);
  if (siblings.kind !== "answer") {
    return siblings;
  }
  const afterMs = createdAfter === undefined ? undefined : Date.parse(createdAfter);
  const newest = newestOf(siblings.value, afterMs);
  if (newest !== undefined) {
    return { kind: "found", arn: newest.arn };
  }
  // An empty list is also what a parent has that is not there.
  const { kind: parentKind } = parentOf(subject);
  const parent = await lookout.resource(access, parentKind, parentArn, maxAgeMs, signal);
  return parent.kind === "notFound" ? parent : { kind: "none", parent };
}
