// Lists the resources of one kind that a parent has, a page at a time: the imports of a dataset, the filters of a dataset group.
import {
  arnMemberOf,
  listingOf,
  memberOf,
  modeOf,
  type Kind,
  type SuccessiveKind,
} from "../kinds/kind.ts";
import type { KindName } from "../kinds/kinds.ts";
import { withArticle } from "../kinds/spelling.ts";
import { classifyStatus, saysStatus, type StatusClass } from "../kinds/status.ts";
import { IncompleteAnswer } from "./aws-result.ts";
import type { Sender } from "./client.ts";
import { sdk } from "./sdk.ts";

type Members = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;

/** A resource of a succession. */
export interface Sibling {
  readonly arn: string;
  readonly status: StatusClass;
  readonly mode: string;
  /** Milliseconds since the epoch; NaN when AWS does not say. */
  readonly createdMs: number;
  readonly updatedMs: number;
}

/** All resources of one kind that a parent has, in no order. */
export type Siblings = readonly Sibling[];

/** One resource in a List answer. */
export interface Summary {
  readonly arn: string;
  /** Milliseconds since the epoch; NaN when AWS does not say. */
  readonly createdMs: number;
  readonly updatedMs: number;
  /** All members of the resource in the answer. */
  readonly members: Members;
}

/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The token of the next page; undefined on the last page. */
  readonly nextToken: string | undefined;
}

/**
 * Lists one page of the resources of one kind that a parent has.
 *
 * @param parentArn undefined lists the resources of all parents of the region
 * @param token the token of the page; undefined for the first page
 * @param read reads one resource of the answer
 * @throws the errors of the SDK and of `read`; IncompleteAnswer when the answer is not a list.
 * Source: "List<Kind>s", Amazon Personalize API Reference.
 */
export async function listPage<T>(
  client: Sender,
  kind: Kind,
  parentArn: string | undefined,
  token: string | undefined,
  abortSignal: AbortSignal,
  read: (summary: object) => T,
): Promise<Page<T>> {
  const { parentMember = "", listMember = `${memberOf(kind)}s` } = listingOf(kind) ?? {};
  const List: new (input: object) => never = sdk()[`List${kind.name as KindName}sCommand`] as never;
  const command = new List({
    ...(parentArn !== undefined && { [parentMember]: parentArn }),
    maxResults: PAGE_SIZE,
    nextToken: token,
  });
  const answer = (await client.send(command, { abortSignal })) as object as Members;
  const { nextToken } = answer;
  return {
    items: summariesIn(answer[listMember]).map(read),
    // Some services of AWS end a list with an empty token.
    nextToken: typeof nextToken === "string" && nextToken !== "" ? nextToken : undefined,
  };
}

function summariesIn(list: unknown): readonly object[] {
  if (!Array.isArray(list)) {
    throw new IncompleteAnswer("the answer has no list");
  }
  return list as object[];
}

/** The resource of a summary in a List answer. @throws IncompleteAnswer when the summary has no ARN. */
export function summaryIn(summary: object, kind: Kind): Summary {
  const members = summary as Members;
  const arn = members[arnMemberOf(kind)];
  if (typeof arn !== "string") {
    throw new IncompleteAnswer(`the list has ${withArticle(kind.label)} without an ARN`);
  }
  return {
    arn,
    createdMs: timeIn(members.creationDateTime),
    updatedMs: timeIn(members.lastUpdatedDateTime),
    members,
  };
}

/** The sibling of a summary in a List answer. @throws IncompleteAnswer when the summary has no ARN. */
export function siblingIn(summary: object, kind: SuccessiveKind): Sibling {
  const { arn, createdMs, updatedMs, members } = summaryIn(summary, kind);
  return {
    arn,
    status: saysStatus(members) ? classifyStatus(kind, members.status) : "unknown",
    mode: modeOf(kind.succession, members),
    createdMs,
    updatedMs,
  };
}

function timeIn(value: unknown): number {
  return value instanceof Date ? value.getTime() : NaN;
}

/**
 * The sibling that was created last.
 *
 * @param createdAfterMs only siblings created after this moment count; default: all siblings
 * @param parentCreatedMs siblings older than the parent do not count; default: all siblings
 */
export function newestOf(
  siblings: Siblings,
  createdAfterMs = -Infinity,
  parentCreatedMs = -Infinity,
): Sibling | undefined {
  return siblings
    .filter(({ createdMs }) => createdMs > createdAfterMs && createdMs >= parentCreatedMs)
    .reduce<Sibling | undefined>(
      (newest, one) => (newest === undefined || one.createdMs > newest.createdMs ? one : newest),
      undefined,
    );
}
