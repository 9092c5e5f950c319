import * as sdk from "@aws-sdk/client-personalize";

import type { Sender } from "./client.ts";
import { arnMemberOf, memberOf, modeOf, type KindName, type SuccessiveKind } from "./kind.ts";
import { classifyStatus, saysStatus, type StatusClass } from "./status.ts";

type Members = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;

/** One of those that a parent got one after the other. */
export interface Sibling {
  readonly arn: string;
  readonly status: StatusClass;
  readonly mode: string;
  /** Milliseconds since the epoch; NaN when AWS does not say. */
  readonly createdMs: number;
  readonly updatedMs: number;
}

/** In no order. */
export type Siblings = readonly Sibling[];

/** The kinds whose List command is here. */
type Listed = Extract<KindName, "DatasetImportJob" | "SolutionVersion">;

/**
 * Lists what a parent has of a kind: all of it, because AWS documents no order and the newest may be on the last page.
 *
 * @throws what the SDK throws.
 * Source: "ListDatasetImportJobs", "ListSolutionVersions", Amazon Personalize API Reference.
 */
export async function listSiblings(
  client: Sender,
  kind: SuccessiveKind,
  parentArn: string,
  abortSignal: AbortSignal,
): Promise<Siblings> {
  const List: new (input: object) => never = sdk[`List${kind.name as Listed}sCommand`] as never;
  const asked = { [kind.succession.parentMember]: parentArn, maxResults: PAGE_SIZE };
  const siblings: Sibling[] = [];
  let nextToken: unknown;
  do {
    const page = new List(nextToken === undefined ? asked : { ...asked, nextToken });
    const answer = (await client.send(page, { abortSignal })) as object as Members;
    const summaries = answer[`${memberOf(kind)}s`];
    siblings.push(
      ...(Array.isArray(summaries) ? (summaries as object[]) : []).map((one) =>
        siblingIn(one, kind),
      ),
    );
    nextToken = answer.nextToken;
  } while (nextToken !== undefined);
  return siblings;
}

/** What a summary in a List answer says. */
export function siblingIn(summary: object, kind: SuccessiveKind): Sibling {
  const members = summary as Members;
  return {
    arn: textIn(members[arnMemberOf(kind)]),
    status: saysStatus(summary) ? classifyStatus(kind, summary.status) : "unknown",
    mode: modeOf(kind.succession, summary),
    createdMs: timeIn(members.creationDateTime),
    updatedMs: timeIn(members.lastUpdatedDateTime),
  };
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function timeIn(value: unknown): number {
  return value instanceof Date ? value.getTime() : NaN;
}

/** The one that was created last, among those created after a moment if one is given. */
export function newestOf(siblings: Siblings, createdAfterMs = -Infinity): Sibling | undefined {
  return siblings
    .filter(({ createdMs }) => createdMs > createdAfterMs)
    .reduce<Sibling | undefined>(
      (newest, one) => (newest === undefined || one.createdMs > newest.createdMs ? one : newest),
      undefined,
    );
}
