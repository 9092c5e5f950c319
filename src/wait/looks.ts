// The looks of one wait: at the resource that the gate was given, or at the newest of a parent, which must be found first.
import type { AwsResult } from "../aws/aws-result.ts";
import type { Access } from "../aws/access.ts";
import { newestOf } from "../aws/list.ts";
import { MAX_AGE_MS } from "../aws/max-age.ts";
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { Poll } from "../aws/shared-poll.ts";
import type { DescribedResource } from "../kinds/status.ts";
import { parentOf, type NewestTarget, type Target } from "../kinds/target.ts";
import type { Clock } from "../time/clock.ts";

/** What one look found: the result about the resource, or that the parent has none yet and the result about the parent. */
export type LookResult =
  | AwsResult<DescribedResource>
  | { readonly type: "none"; readonly parent: AwsResult<DescribedResource> };

/** The looks of one wait. Once the newest resource is found, the looks stay with that resource. */
export interface Looks extends Omit<Poll, "look"> {
  look(signal: AbortSignal): Promise<LookResult>;
  /** The target, with the ARN as soon as the resource is found. */
  target(): Target;
}

/** Begins to look at the target. */
export function looksAt(
  target: Target,
  access: Access,
  reader: PersonalizeReader,
  clock: Clock,
): Looks {
  return target.arn === undefined
    ? looksAtNewest(target, access, reader, clock)
    : { ...reader.poll(access, target.kind, target.arn), target: () => target };
}

function looksAtNewest(
  newest: NewestTarget,
  access: Access,
  reader: PersonalizeReader,
  clock: Clock,
): Looks {
  const beganMs = clock.elapsedMs();
  let target: Target = newest;
  let poll: Poll | undefined;
  return {
    target: () => target,
    async look(signal) {
      if (poll === undefined) {
        // A list that was asked for before these looks began may lack the newest resource.
        const maxAgeMs = Math.min(MAX_AGE_MS.search, clock.elapsedMs() - beganMs);
        const found = await findNewest(newest, access, reader, maxAgeMs, signal);
        if (found.type !== "found") {
          return found;
        }
        target = { ...newest, arn: found.arn };
        poll = reader.poll(access, newest.kind, found.arn);
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
  target: NewestTarget,
  access: Access,
  reader: PersonalizeReader,
  maxAgeMs: number,
  signal: AbortSignal,
): Promise<LookResult | { readonly type: "found"; readonly arn: string }> {
  const { kind, parentArn, createdAfter } = target;
  const siblings = await reader.siblings(access, kind, parentArn, maxAgeMs, signal);
  if (siblings.type !== "answer") {
    return siblings;
  }
  const afterMs = createdAfter === undefined ? undefined : Date.parse(createdAfter);
  const newest = newestOf(siblings.value, afterMs);
  if (newest !== undefined) {
    return { type: "found", arn: newest.arn };
  }
  // The list is empty also for a parent that is not there.
  const { kind: parentKind } = parentOf(target);
  const parent = await reader.resource(access, parentKind, parentArn, maxAgeMs, signal);
  return parent.type === "notFound" ? parent : { type: "none", parent };
}
