// Reads Personalize for all gates of this process, so that each question is asked once for all gates.
import type { Kind, SuccessiveKind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Clock } from "../time/clock.ts";
import type { Access } from "./access.ts";
import { isAnswer, isUnanswered, type AwsResult } from "./aws-result.ts";
import { cacheOf } from "./cache.ts";
import { callAws } from "./call-aws.ts";
import { makeClient, type Sender } from "./client.ts";
import { describeResource } from "./describe.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import {
  listPage,
  siblingIn,
  summaryIn,
  type Sibling,
  type Siblings,
  type Summary,
} from "./list.ts";
import { startListing, type Listing } from "./listing.ts";
import { askingBriefly, type ShortQuestion } from "./patience.ts";
import { renewing } from "./renewal.ts";
import { sharePolls, type Poll } from "./shared-poll.ts";

/** The questions about a parent and its resources. Moments are in the clock's elapsed time. */
export interface FamilyReader {
  /** All resources of a kind that a parent has, as AWS listed them since `sinceMs`. */
  siblings(
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

/** The reader of Personalize for all gates of this process. */
export interface PersonalizeReader extends FamilyReader {
  /** Takes part in the looks at a resource. */
  poll(access: Access, kind: Kind, arn: string): Poll;
  /** The same questions for a caller that does not wait long: "no answer" as soon as AWS is silent for three seconds. */
  readonly briefly: BriefReader;
}

/** The same questions for a caller that does not wait long. */
export interface BriefReader extends FamilyReader {
  /** Like `siblings`, for a caller that can do without: the silence about such a question counts for such questions alone. */
  readonly history: FamilyReader["siblings"];
}

/** Lists Personalize for a caller that wants to see everything. */
export interface PersonalizeLister {
  /**
   * All resources of a kind that a parent has, as AWS lists them now.
   *
   * @param parentArn undefined lists what all parents of the region have
   */
  list(
    access: Access,
    kind: Kind,
    parentArn: string | undefined,
    signal: AbortSignal,
  ): Promise<AwsResult<readonly Summary[]>>;
}

/**
 * One client and one limiter for each access, one shared poll for each resource that gates wait for, one cache for the
 * lists and one for the parents.
 */
export function personalizeReader(
  clock: Clock,
  clientFor: (access: Access, readAgain: boolean) => Sender = makeClient,
): PersonalizeReader & PersonalizeLister {
  const means = new Map<string, { client: Sender; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const lists = cacheOf<AwsResult<Siblings>>(clock, isAnswered);
  /** The latest reading of each list. */
  const listings = new Map<string, Listing<Sibling>>();
  const briefly = askingBriefly(clock);
  const resources = cacheOf<AwsResult<DescribedResource>>(clock, isAnswered);

  const through = (access: Access): { accessKey: string; client: Sender; limiter: Limiter } => {
    const accessKey = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const known = means.get(accessKey) ?? {
      client: telling(
        renewing((readAgain) => clientFor(access, readAgain)),
        {
          answered: () => {
            briefly.heard(accessKey);
          },
        },
      ),
      limiter: limitCalls(),
    };
    means.set(accessKey, known);
    return { accessKey, ...known };
  };

  /** When each question was last sent. */
  const sent = new Map<string, number>();
  const sending = (key: string, client: Sender): Sender =>
    telling(client, { sent: () => void sent.set(key, clock.elapsedMs()) });
  const sentSince = (key: string, sinceMs: number): number | undefined => {
    const ms = sent.get(key) ?? -Infinity;
    return ms >= sinceMs ? ms : undefined;
  };

  const siblingsSince = (
    access: Access,
    kind: SuccessiveKind,
    parentArn: string,
    sinceMs: number,
  ): ShortQuestion<Siblings> => {
    const { accessKey, client, limiter } = through(access);
    const key = `${accessKey} ${parentArn} ${kind.name}`;
    const latest = listings.get(key);
    const listing =
      latest !== undefined && latest.askedMs >= sinceMs
        ? latest
        : startListing(clock, (token, ended) =>
            listPage(
              limiter.limit(sending(key, client), false),
              kind,
              parentArn,
              token,
              ended,
              (one) => siblingIn(one, kind),
            ),
          );
    const read = (abort: AbortSignal): Promise<AwsResult<Siblings>> => {
      listings.set(key, listing);
      return listing.read(abort);
    };
    return {
      access: accessKey,
      ask: (signal) => lists.get(key, sinceMs, read, signal, listing.askedMs),
      sentMs: () => sentSince(key, sinceMs),
    };
  };

  const resourceSince = (
    access: Access,
    kind: Kind,
    arn: string,
    sinceMs: number,
  ): ShortQuestion<DescribedResource> => {
    const { accessKey, client, limiter } = through(access);
    const key = `${accessKey} ${arn}`;
    const describe = (abort: AbortSignal): Promise<AwsResult<DescribedResource>> =>
      callAws(abort, (ended) =>
        describeResource(limiter.limit(sending(key, client), false), kind, arn, ended),
      );
    return {
      access: accessKey,
      ask: (signal) => resources.get(key, sinceMs, describe, signal),
      sentMs: () => sentSince(key, sinceMs),
    };
  };

  return {
    poll(access, kind, arn) {
      const { accessKey, client, limiter } = through(access);
      return polls.join(`${accessKey} ${arn}`, (signal, isWaitedFor) =>
        callAws(signal, (ended) =>
          describeResource(limiter.limit(client, isWaitedFor), kind, arn, ended),
        ),
      );
    },
    siblings: (access, kind, parentArn, sinceMs, signal) =>
      siblingsSince(access, kind, parentArn, sinceMs).ask(signal),
    resource: (access, kind, arn, sinceMs, signal) =>
      resourceSince(access, kind, arn, sinceMs).ask(signal),
    briefly: {
      siblings: (access, kind, parentArn, sinceMs, signal) =>
        briefly.ask(siblingsSince(access, kind, parentArn, sinceMs), signal),
      history(access, kind, parentArn, sinceMs, signal) {
        const question = siblingsSince(access, kind, parentArn, sinceMs);
        return briefly.ask({ ...question, access: `${question.access} history` }, signal);
      },
      resource: (access, kind, arn, sinceMs, signal) =>
        briefly.ask(resourceSince(access, kind, arn, sinceMs), signal),
    },
    list(access, kind, parentArn, signal) {
      const { client, limiter } = through(access);
      return startListing(clock, (token, ended) =>
        listPage(limiter.limit(client, false), kind, parentArn, token, ended, (one) =>
          summaryIn(one, kind),
        ),
      ).read(signal);
    },
  };
}

/** A call without an answer of AWS is made again as soon as a caller asks. */
function isAnswered(result: AwsResult<object>): boolean {
  return !isUnanswered(result);
}

/** A client that tells when it sends a command, and when AWS has answered a command. */
function telling(
  client: Sender,
  { sent, answered }: { readonly sent?: () => void; readonly answered?: () => void },
): Sender {
  const send = async (command: never, options: object): Promise<unknown> => {
    sent?.();
    try {
      const answer = await client.send(command, options);
      answered?.();
      return answer;
    } catch (error) {
      if (isAnswer(error)) {
        answered?.();
      }
      throw error;
    }
  };
  return { send: send as Sender["send"] };
}
