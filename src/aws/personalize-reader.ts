import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import type { Answer } from "./aws-result.ts";
import { makeClient, type Access } from "./client.ts";
import type { Clock } from "../time/clock.ts";
import { describeResource } from "./describe.ts";
import type { Kind, SuccessiveKind } from "../kinds/kind.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { rememberAnswers } from "./cache.ts";
import { sharePolls, type Poll } from "./shared-poll.ts";
import { ask } from "./call-aws.ts";
import { listSiblings, type Siblings } from "./list.ts";
import type { DescribedResource } from "../kinds/status.ts";

/** What the gates of this process see of AWS, each thing seen once for all of them. */
export interface Lookout {
  /** Takes part in the looks at a resource. */
  poll(access: Access, kind: Kind, arn: string): Poll;
  /** What a parent has of a kind, as it was no longer than `maxAgeMs` ago. */
  siblings(
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<Answer<Siblings>>;
  /** A resource, as it was no longer than `maxAgeMs` ago. */
  resource(
    access: Access,
    kind: Kind,
    arn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<Answer<DescribedResource>>;
}

/** One client and one limiter for each access, one poll for each resource waited for, two questions about each parent. */
export function keepLookout(clock: Clock, clientFor = makeClient): Lookout {
  const means = new Map<string, { client: PersonalizeClient; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const lists = rememberAnswers<Answer<Siblings>>(clock, staysTrueFor);
  const resources = rememberAnswers<Answer<DescribedResource>>(clock, staysTrueFor);

  const through = (
    access: Access,
    arn: string,
  ): { key: string; client: PersonalizeClient; limiter: Limiter } => {
    const key = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const known = means.get(key) ?? { client: clientFor(access), limiter: limitCalls() };
    means.set(key, known);
    return { key: `${key} ${arn}`, ...known };
  };

  return {
    poll(access, kind, arn) {
      const { key, client, limiter } = through(access, arn);
      return polls.join(key, (signal, isWaitedFor) =>
        ask(signal, (ended) =>
          describeResource(limiter.limit(client, isWaitedFor), kind, arn, ended),
        ),
      );
    },
    siblings(access, kind, parentArn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, parentArn);
      const list = (abort: AbortSignal): Promise<Answer<Siblings>> =>
        ask(abort, (ended) => listSiblings(limiter.limit(client, false), kind, parentArn, ended));
      return lists.recall(`${key} ${kind.name}`, maxAgeMs, list, signal);
    },
    resource(access, kind, arn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, arn);
      const describe = (abort: AbortSignal): Promise<Answer<DescribedResource>> =>
        ask(abort, (ended) => describeResource(limiter.limit(client, false), kind, arn, ended));
      return resources.recall(key, maxAgeMs, describe, signal);
    },
  };
}

/** What AWS refused to say is not asked again; what it did not answer is, as soon as somebody wants to know. */
function staysTrueFor({ kind }: Answer<object>): number {
  return kind === "refused" ? Infinity : kind === "noAnswer" ? 0 : 300_000;
}
