// What reads Personalize for all gates of this process, so that each question is asked once for all of them.
import type { Kind, SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Clock } from "../time/clock.ts";
import type { Access } from "./access.ts";
import type { AwsResult } from "./aws-result.ts";
import { cacheOf } from "./cache.ts";
import { callAws } from "./call-aws.ts";
import { makeClient, type Sender } from "./client.ts";
import { describeResource } from "./describe.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { listSiblings, type Siblings } from "./list.ts";
import { MAX_AGE_MS } from "./max-age.ts";
import { renewing } from "./renewal.ts";
import { sharePolls, type Poll } from "./shared-poll.ts";

/** What reads Personalize for all gates of this process. */
export interface PersonalizeReader {
  /** Takes part in the looks at a resource. */
  poll(access: Access, kind: Kind, arn: string): Poll;
  /** All resources of a kind that a parent has, as they were no longer than `maxAgeMs` ago. */
  siblings(
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<AwsResult<Siblings>>;
  /** A resource, as it was no longer than `maxAgeMs` ago. */
  resource(
    access: Access,
    kind: Kind,
    arn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<AwsResult<DescribedResource>>;
}

/**
 * One client and one limiter for each access, one shared poll for each resource that gates wait for, one cache for the
 * lists and one for the parents.
 */
export function personalizeReader(
  clock: Clock,
  clientFor: (access: Access, readAnew: boolean) => Sender = makeClient,
): PersonalizeReader {
  const means = new Map<string, { client: Sender; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const lists = cacheOf<AwsResult<Siblings>>(clock, staysTrueFor);
  const resources = cacheOf<AwsResult<DescribedResource>>(clock, staysTrueFor);

  const through = (
    access: Access,
    arn: string,
  ): { key: string; client: Sender; limiter: Limiter } => {
    const key = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const known = means.get(key) ?? {
      client: renewing((readAnew) => clientFor(access, readAnew)),
      limiter: limitCalls(),
    };
    means.set(key, known);
    return { key: `${key} ${arn}`, ...known };
  };

  return {
    poll(access, kind, arn) {
      const { key, client, limiter } = through(access, arn);
      return polls.join(key, (signal, isWaitedFor) =>
        callAws(signal, (ended) =>
          describeResource(limiter.limit(client, isWaitedFor), kind, arn, ended),
        ),
      );
    },
    siblings(access, kind, parentArn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, parentArn);
      const list = (abort: AbortSignal): Promise<AwsResult<Siblings>> =>
        callAws(abort, (ended) =>
          listSiblings(limiter.limit(client, false), kind, parentArn, ended),
        );
      return lists.get(`${key} ${kind.name}`, maxAgeMs, list, signal);
    },
    resource(access, kind, arn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, arn);
      const describe = (abort: AbortSignal): Promise<AwsResult<DescribedResource>> =>
        callAws(abort, (ended) => describeResource(limiter.limit(client, false), kind, arn, ended));
      return resources.get(key, maxAgeMs, describe, signal);
    },
  };
}

/** A refusal holds for good; a call without an answer of AWS is made again as soon as somebody asks. */
function staysTrueFor({ type }: AwsResult<object>): number {
  return type === "refused"
    ? Infinity
    : type === "answer" || type === "notFound"
      ? MAX_AGE_MS.known
      : 0;
}
