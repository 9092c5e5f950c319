// The form of a row of the table of kinds: everything the emulator knows about one kind.
import type { Location } from "../protocol/arn.ts";
import type { Constraints } from "../protocol/constraint.ts";
import type { KindName } from "../protocol/kind-name.ts";
import type { Members } from "../protocol/members.ts";
import type { KindTimelines } from "../state/kind-timelines.ts";
import type { Resource } from "../state/resource.ts";
import type { StoreReader } from "../state/store.ts";

/**
 * Everything the emulator knows about one kind. A row holds the rows of its parents. It names the kinds that refer to
 * it, because those rows hold this row.
 */
export interface EmulatedKind<Name extends KindName = KindName> {
  readonly name: Name;
  /** The words for the kind in messages to people. */
  readonly label: string;
  /** First part of the ARN's last section. */
  readonly arnType: string;
  /** The rest of that section, from the members and an ID that is unique here; default the name. */
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
  /** Create cannot answer ResourceInUseException, not even while a parent is pending or in progress. */
  readonly neverInUse?: true;
  /** Members of the Create request. Describe shows them all, except tags and those that are hidden. */
  readonly input: Constraints;
  /** Members of the Create request that Describe does not show; default none. */
  readonly hidden?: readonly string[];
  /** Members a summary has besides ARN, status and times. */
  readonly summary: readonly string[];
  /** Which answers tell the reason of a failure: Describe and List, only Describe, or neither. */
  readonly failureReason: "described and listed" | "described" | "never";
  readonly timelines: KindTimelines;
  /** Members of the Create answer besides the ARN. */
  readonly answer?: readonly string[];
  /** Values that the service takes for members the request leaves out. */
  readonly defaults?: Members;
  /** Members that a request must have, for a declaration that leaves them out; by the resource's name. */
  readonly madeUp?: (name: string, location: Location) => Members;
  /** Members that no request has, or that a request has in another form. */
  readonly derived?: (members: Members, context: Origin) => Members;
  /** Members that two resources in one location may not share, all of them given; default none. */
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

/** What the derived members of a new resource may depend on, besides its other members. */
export interface Origin {
  /** Unique in this emulator. */
  readonly id: string;
  readonly location: Location;
  readonly store: StoreReader;
}

/** How many resources of a kind there may be: "Amazon Personalize endpoints and quotas". */
export interface Limit {
  readonly most: number;
  /** Which resources count: those that are pending or in progress, or all. */
  readonly of: "under way" | "all";
  /** Only resources for which this gives the same value count together; default all in the account and region. */
  readonly per?: (members: Members, store: StoreReader) => unknown;
}

/** The conditions and effects of a deletion. */
export interface Deletion {
  /** Each of these makes the request fail with ResourceInUseException. The first that applies is in the message. */
  readonly blockedBy: readonly Blocker[];
  /** The kind of the resources that refer to the deleted resource and are deleted with it. */
  readonly takesAlong?: KindName;
}

/** Other resources that keep a resource from being deleted. */
export interface Blocker {
  readonly kind: KindName;
  /** They block only in such a status, "under way" being pending or in progress; default: in every status. */
  readonly while?: "under way" | "under way or ACTIVE";
  /** Whether another resource has to do with the resource that is to be deleted; default: whether it refers to it. */
  readonly concerns?: (resource: Resource, other: Resource, store: StoreReader) => boolean;
}

/** The Update operation of a kind. */
export interface Update {
  /** The member in which Describe shows the update; left out where AWS does not show it. */
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
  /** Whether the answer holds the ARN; otherwise it is empty. */
  readonly answersArn: boolean;
}
