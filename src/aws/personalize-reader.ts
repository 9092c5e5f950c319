// What reads Personalize for all gates of this process, so that each question is asked once for all of them.
import type { Kind, SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Clock } from "../time/clock.ts";
import type { Access } from "./access.ts";
import { isUnanswered, type AwsResult } from "./aws-result.ts";
import { cacheOf } from "./cache.ts";
import { callAws } from "./call-aws.ts";
import { makeClient, type Sender } from "./client.ts";
import { describeResource } from "./describe.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { listPage, type Siblings } from "./list.ts";
import { startListing, type Listing } from "./listing.ts";
import { askingBriefly } from "./patience.ts";
import { renewing } from "./renewal.ts";
import { sharePolls, type Poll } from "./shared-poll.ts";

/** What reads Personalize for all gates of this process. Moments are those of the clock's elapsed time. */
export interface PersonalizeReader {
  /** Takes part in the looks at a resource. */
  poll(access: Access, kind: Kind, arn: string): Poll;
  /** All resources of a kind that a parent has, as AWS listed them since `sinceMs`. */
  siblings(
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    sinceMs: number,
    signal: AbortSignal,
  ): Promise<AwsResult<Siblings>>;
  /** As `siblings`, for somebody who does not wait long: "no answer" as soon as AWS is silent for three seconds. */
  siblingsSoon(
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    sinceMs: number,
    signal: AbortSignal,
  ): Promise<AwsResult<Siblings>>;
  /** A resource, as AWS described it since `sinceMs`. */
  resource(
    access: Access,
    kind: Kind,
    arn: string,
    sinceMs: number,
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
  const lists = cacheOf<AwsResult<Siblings>>(clock, isAnswered);
  /** The latest reading of each list. */
  const listings = new Map<string, Listing>();
  const briefly = askingBriefly(clock);
  const resources = cacheOf<AwsResult<DescribedResource>>(clock, isAnswered);

  const through = (
    access: Access,
    arn: string,
  ): { accessKey: string; key: string; client: Sender; limiter: Limiter } => {
    const accessKey = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const known = means.get(accessKey) ?? {
      client: renewing((readAnew) => clientFor(access, readAnew)),
      limiter: limitCalls(),
    };
    means.set(accessKey, known);
    return { accessKey, key: `${accessKey} ${arn}`, ...known };
  };

  /** The reading of a list that began since `sinceMs`, and how to ask for the whole list. */
  const listingSince = (
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    sinceMs: number,
  ): { listing: Listing; ask: (signal: AbortSignal) => Promise<AwsResult<Siblings>> } => {
    const { key: parentKey, client, limiter } = through(access, parentArn);
    const key = `${parentKey} ${kind.name}`;
    const latest = listings.get(key);
    const listing =
      latest !== undefined && latest.askedMs >= sinceMs
        ? latest
        : startListing(clock, (token, ended) =>
            listPage(limiter.limit(client, false), kind, parentArn, token, ended),
          );
    const read = (abort: AbortSignal): Promise<AwsResult<Siblings>> => {
      listings.set(key, listing);
      return listing.read(abort);
    };
    return {
      listing,
      ask: (signal) => lists.get(key, sinceMs, read, signal, listing.askedMs),
    };
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
    siblings: (access, kind, parentArn, sinceMs, signal) =>
      listingSince(access, kind, parentArn, sinceMs).ask(signal),
    siblingsSoon(access, kind, parentArn, sinceMs, signal) {
      const { accessKey } = through(access, parentArn);
      const { listing, ask } = listingSince(access, kind, parentArn, sinceMs);
      return briefly({ access: accessKey, heardMs: () => listing.heardMs(), ask }, signal);
    },
    resource(access, kind, arn, sinceMs, signal) {
      const { key, client, limiter } = through(access, arn);
      const describe = (abort: AbortSignal): Promise<AwsResult<DescribedResource>> =>
        callAws(abort, (ended) => describeResource(limiter.limit(client, false), kind, arn, ended));
      return resources.get(key, sinceMs, describe, signal);
    },
  };
}

/** A call without an answer of AWS is made again as soon as somebody asks. */
function isAnswered(result: AwsResult<object>): boolean {
  return !isUnanswered(result);
}
