// Lists what a parent has of a kind, a page at a time: the imports of a dataset, the versions of a solution.
import * as sdk from "@aws-sdk/client-personalize";

import { arnMemberOf, memberOf, modeOf, type SuccessiveKind } from "../kinds/kind.ts";
import { classifyStatus, saysStatus, type StatusClass } from "../kinds/status.ts";
import { IncompleteAnswer } from "./aws-result.ts";
import type { Sender } from "./client.ts";

type Members = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;

/** One of the resources that a parent got one after the other. */
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

/** A part of a list. */
export interface Page {
  readonly siblings: Siblings;
  /** The token of the next page; undefined on the last page. */
  readonly nextToken: string | undefined;
}

/** The kinds whose List command is here. */
type Listed = "DatasetImportJob" | "SolutionVersion";

/**
 * Lists one page of what a parent has of a kind.
 *
 * @param token the token of the page; undefined for the first page
 * @throws what the SDK throws; IncompleteAnswer when the answer is no list, or holds something without an ARN.
 * Source: "ListDatasetImportJobs", "ListSolutionVersions", Amazon Personalize API Reference.
 */
export async function listPage(
  client: Sender,
  kind: SuccessiveKind,
  parentArn: string,
  token: string | undefined,
  abortSignal: AbortSignal,
): Promise<Page> {
  const List: new (input: object) => never = sdk[`List${kind.name as Listed}sCommand`] as never;
  const command = new List({
    [kind.succession.parentMember]: parentArn,
    maxResults: PAGE_SIZE,
    ...(token !== undefined && { nextToken: token }),
  });
  const answer = (await client.send(command, { abortSignal })) as object as Members;
  const { nextToken } = answer;
  return {
    siblings: summariesIn(answer[`${memberOf(kind)}s`]).map((one) => siblingIn(one, kind)),
    // Some services of AWS end a list with an empty token.
    nextToken: typeof nextToken === "string" && nextToken !== "" ? nextToken : undefined,
  };
}

function summariesIn(list: unknown): readonly object[] {
  if (!Array.isArray(list)) {
    throw new IncompleteAnswer("the answer held no list");
  }
  return list as object[];
}

/** The resource that a summary in a List answer is about. @throws IncompleteAnswer when the summary has no ARN. */
export function siblingIn(summary: object, kind: SuccessiveKind): Sibling {
  const members = summary as Members;
  const arn = members[arnMemberOf(kind)];
  if (typeof arn !== "string") {
    throw new IncompleteAnswer(`the list named a ${kind.label} without its ARN`);
  }
  return {
    arn,
    status: saysStatus(summary) ? classifyStatus(kind, summary.status) : "unknown",
    mode: modeOf(kind.succession, summary),
    createdMs: timeIn(members.creationDateTime),
    updatedMs: timeIn(members.lastUpdatedDateTime),
  };
}

function timeIn(value: unknown): number {
  return value instanceof Date ? value.getTime() : NaN;
}

/**
 * The sibling that was created last.
 *
 * @param createdAfterMs only siblings count that were created after this moment; default: at any time
 * @param parentCreatedMs siblings do not count that are older than this; default: none is too old
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
