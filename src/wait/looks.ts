// The looks of one wait. A gate with the ARN of a parent finds the newest resource of the parent first.
import { isUnanswered, type AwsResult } from "../aws/aws-result.ts";
import type { Access } from "../aws/access.ts";
import type { PersonalizeReader } from "../aws/personalize-reader.ts";
import type { Poll } from "../aws/shared-poll.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { NewestTarget, Target } from "../kinds/target.ts";
import type { Clock } from "../time/clock.ts";
import { askForFamily, newestIn } from "./newest.ts";

/** The finding of one look: the result about the resource, or the result about a parent that has no resource yet. */
export type LookResult =
  | AwsResult<DescribedResource>
  | { readonly type: "none"; readonly parent: AwsResult<DescribedResource> };

/** The looks of one wait. Once the newest resource is found, the looks stay with that resource. */
export interface Looks extends Omit<Poll, "look"> {
  look(signal: AbortSignal): Promise<LookResult>;
  /** The target, with the ARN as soon as the resource is found. */
  target(): Target;
}

/**
 * Begins to look at the target.
 *
 * @param beganMs the beginning of the operation, by the clock's elapsed time: answers to earlier questions do not count
 */
export function looksAt(
  target: Target,
  access: Access,
  reader: PersonalizeReader,
  clock: Clock,
  beganMs: number,
): Looks {
  return target.arn === undefined
    ? looksAtNewest(target, access, reader, clock, beganMs)
    : { ...reader.poll(access, target.kind, target.arn), target: () => target };
}

function looksAtNewest(
  newest: NewestTarget,
  access: Access,
  reader: PersonalizeReader,
  clock: Clock,
  beganMs: number,
): Looks {
  let target: Target = newest;
  let poll: Poll | undefined;
  let sinceMs = beganMs;
  return {
    target: () => target,
    async look(signal) {
      if (poll === undefined) {
        const family = await askForFamily(newest, access, reader, sinceMs, signal);
        const found = newestIn(family, newest);
        if (found.type === "found" || found.type === "none" || !isUnanswered(found)) {
          // This answer teaches nothing the next time, but an answer from before a silence still counts.
          sinceMs = clock.elapsedMs();
        }
        if (found.type !== "found") {
          return found;
        }
        target = { ...newest, arn: found.newest.arn };
        poll = reader.poll(access, newest.kind, found.newest.arn);
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
