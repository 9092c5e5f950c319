// The form of a row of the table of kinds: the emulator's whole knowledge of one kind.
import type { Location } from "../protocol/arn.ts";
import type { Constraints } from "../protocol/constraint.ts";
import type { KindName } from "../protocol/kind-name.ts";
import type { Members } from "../protocol/members.ts";
import type { KindTimelines } from "../state/kind-timelines.ts";
import type { Resource } from "../state/resource.ts";
import type { StoreReader } from "../state/store.ts";

/**
 * The emulator's whole knowledge of one kind. A row holds the rows of its parents. It names the kinds that refer to
 * it, because those rows hold this row.
 */
export interface EmulatedKind<Name extends KindName = KindName> {
  readonly name: Name;
  /** The words for the kind in messages to people. */
  readonly label: string;
  /** First part of the ARN's last section. */
  readonly arnType: string;
  /** The rest of that section, from the members and an ID that is unique in this emulator; default the name. */
  readonly arnTail?: (members: Members, id: string) => string;
  /** The member that holds the name. */
  readonly nameMember: "name" | "jobName";
  /** The member of a List answer that holds the summaries; default the kind's plural, "campaigns". */
  readonly listMember?: string;
  /** The member of a List request that narrows the list. */
  readonly listedBy?: string;
  /** Members that refer to other resources, with their kinds. The resources must be there and ACTIVE at creation. */
  readonly parents: Readonly<Record<string, EmulatedKind>>;
  /** The parent that a request may name as "SOLUTION/$LATEST". */
  readonly latestOf?: string;
  /** Create does not answer ResourceInUseException, even while a parent is pending or in progress. */
  readonly neverInUse?: true;
  /** Members of the Create request. Describe shows all of them, except tags and hidden members. */
  readonly input: Constraints;
  /** Members of the Create request that Describe does not show; default none. */
  readonly hidden?: readonly string[];
  /** Members of a summary besides ARN, status and times. */
  readonly summary: readonly string[];
  /** The answers with the reason of a failure: Describe and List, only Describe, or no answer. */
  readonly failureReason: "described and listed" | "described" | "never";
  readonly timelines: KindTimelines;
  /** Members of the Create answer besides the ARN. */
  readonly answer?: readonly string[];
  /** The service's values for members that a request leaves out. */
  readonly defaults?: Members;
  /** Values of required members, for a declaration without these members; by the resource's name. */
  readonly madeUp?: (name: string, location: Location) => Members;
  /** Members that no request has, or that a request has in another form. */
  readonly derived?: (members: Members, context: Origin) => Members;
  /** Members whose values, if all are given, two resources in one location may not share; default none. */
  readonly unique?: readonly string[];
  /** Checks the members of a Create request by rules of this kind alone. @throws WireError */
  readonly admit?: (members: Members, store: StoreReader) => void;
  readonly limit?: Limit;
  /** Left out where AWS has no Delete. */
  readonly deletion?: Deletion;
  /** Left out where AWS has no Update. */
  readonly update?: Update;
  /** Operations that send a resource through `timelines.stopped` or `timelines.started`. */
  readonly transitions?: readonly Transition[];
  /** The newest resource of another kind that refers to this resource, which Describe shows as a summary. */
  readonly latest?: { readonly member: string; readonly kind: KindName; readonly by: string };
}

/** The context from which, with the other members, the derived members of a new resource are made. */
export interface Origin {
  /** An ID that is unique in this emulator. */
  readonly id: string;
  readonly location: Location;
  readonly store: StoreReader;
}

/** The largest number of resources of a kind: "Amazon Personalize endpoints and quotas". */
export interface Limit {
  readonly most: number;
  /** The resources that count: pending and in progress, or all. */
  readonly of: "under way" | "all";
  /** Only resources with the same value of this function count together; default all in the account and region. */
  readonly per?: (members: Members, store: StoreReader) => unknown;
}

/** The conditions and effects of a deletion. */
export interface Deletion {
  /** The conditions under which the request fails with ResourceInUseException. The message names the first that applies. */
  readonly blockedBy: readonly Blocker[];
  /** The kind of the resources that refer to the deleted resource and are deleted with it. */
  readonly takesAlong?: KindName;
}

/** Other resources that keep a resource from being deleted. */
export interface Blocker {
  readonly kind: KindName;
  /** The statuses in which they block, where "under way" means pending or in progress; default: every status. */
  readonly while?: "under way" | "under way or ACTIVE";
  /** Whether another resource blocks the deletion of a resource; default: whether the other resource refers to it. */
  readonly concerns?: (resource: Resource, other: Resource, store: StoreReader) => boolean;
}

/** The Update operation of a kind. */
export interface Update {
  /** The member in which Describe shows the update; left out where AWS does not show the update. */
  readonly member?: string;
  /** Members of the Update request besides the ARN. */
  readonly input: Constraints;
  /** Checks the members of an Update request by rules of this kind alone, beside the members of the resource. @throws WireError */
  readonly admit?: (update: Members, members: Members) => void;
  /** The members of the resource after the update; default: the members of the request replace the resource's own. */
  readonly applied?: (members: Members, update: Members) => Members;
}

/** An operation that stops or starts a resource. */
export interface Transition {
  readonly operation: string;
  readonly timelines: "stopped" | "started";
  /** Whether the answer holds the ARN; otherwise the answer is empty. */
  readonly answersArn: boolean;
}
