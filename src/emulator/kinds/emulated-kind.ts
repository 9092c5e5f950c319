import type { Location } from "../protocol/arn.ts";
import type { Members } from "../protocol/members.ts";
import type { Constraints } from "../protocol/constraint.ts";
import type { Store } from "../state/store.ts";
import type { TimelineStep } from "../state/timeline.ts";

/** The kinds of resource the emulator has, named as in "Describe" + name. */
export type KindName =
  | "DatasetGroup"
  | "Schema"
  | "Dataset"
  | "DatasetImportJob"
  | "DatasetExportJob"
  | "DataDeletionJob"
  | "Solution"
  | "SolutionVersion"
  | "Campaign"
  | "Recommender"
  | "Filter"
  | "EventTracker"
  | "BatchInferenceJob"
  | "BatchSegmentJob";

/** What a resource of a kind goes through, and when; each part is left out where AWS has none. */
export interface KindTimelines {
  /** From its creation on. */
  readonly created?: readonly TimelineStep[];
  /** Of an update, in `latest<Kind>Update`. */
  readonly updated?: readonly TimelineStep[];
  /** From Delete on; every step ends, and with the last one the resource is gone. */
  readonly deleted?: readonly TimelineStep[];
  /** From Stop<Kind> on, by the status it is stopped in. */
  readonly stopped?: Readonly<Record<string, readonly TimelineStep[]>>;
  /** From Start<Kind> on, by the status it is started in. */
  readonly started?: Readonly<Record<string, readonly TimelineStep[]>>;
}

/** All there is to know about one kind: a row of the table in kinds.ts. */
export interface EmulatedKind {
  readonly name: KindName;
  /** What it is called in messages to people. */
  readonly label: string;
  /** First part of the ARN's last section. */
  readonly arnType: string;
  /** The rest of it, from the members and an ID that is unique here; default the name. */
  readonly arnTail?: (members: Members, id: string) => string;
  readonly nameMember: "name" | "jobName";
  /** Where List answers hold the summaries; default the kind's plural, "campaigns". */
  readonly listMember?: string;
  /** The member by which List can be narrowed. */
  readonly listedBy?: string;
  /** Members that refer to other resources. They must be there and ACTIVE at creation. */
  readonly parents: Readonly<Record<string, KindName>>;
  /** The parent that a request may name as "SOLUTION/$LATEST". */
  readonly latestOf?: string;
  /** Create cannot answer ResourceInUseException, not even for a parent that is on its way. */
  readonly neverInUse?: true;
  /** Members of the Create request. Describe shows them all, but for tags. */
  readonly input: Constraints;
  /** Members a summary has besides ARN, status and times. */
  readonly summary: readonly string[];
  /** Whether a failure's reason is told: by Describe and List, by Describe, or by neither. */
  readonly failureReason: "described and listed" | "described" | "never";
  readonly timelines: KindTimelines;
  /** Members of the Create answer besides the ARN. */
  readonly answer?: readonly string[];
  /** What the service takes for members the request leaves out. */
  readonly defaults?: Members;
  /** What a declaration may leave out although a request may not, by the resource's name. */
  readonly madeUp?: (name: string, location: Location) => Members;
  /** Members that no request has, and those it has in another form. */
  readonly derived?: (members: Members, context: Origin) => Members;
  /** Members that two resources in one location may not share, all of them given; default none. */
  readonly unique?: readonly string[];
  /** Constraints of creation of this kind alone, for the members as the request has them. @throws WireError */
  readonly admit?: (members: Members, store: Store) => void;
  readonly limit?: Limit;
  /** Left out where AWS has no Delete. */
  readonly deletion?: Deletion;
  readonly update?: Update;
  /** Operations that send it through `timelines.stopped` or `timelines.started`. */
  readonly transitions?: readonly Transition[];
  /** The newest of another kind that refers to this one, which Describe shows as a summary. */
  readonly latest?: { readonly member: string; readonly kind: KindName; readonly by: string };
}

export interface Origin {
  readonly id: string;
  readonly location: Location;
  readonly store: Store;
}

/** "Amazon Personalize endpoints and quotas". */
export interface Limit {
  readonly most: number;
  /** Which ones count: those that are still pending or in progress, or all. */
  readonly of: "under way" | "all";
  /** Counted among those of which this gives the same; default: all in the account and region. */
  readonly per?: (members: Members, store: Store) => unknown;
}

export interface Deletion {
  /** Any of these makes the request fail with ResourceInUseException. */
  readonly blockedBy: readonly Blocker[];
  /** What refers to it and goes with it. */
  readonly takesAlong?: KindName;
}

export interface Blocker {
  readonly kind: KindName;
  /** Only while it is pending or in progress. */
  readonly underWay?: true;
  /** Blocks when both have the same value of this member; default: when it refers to the resource. */
  readonly sharing?: string;
}

export interface Update {
  /** Where Describe shows the update. */
  readonly member: string;
  /** Members of the Update request besides the ARN. */
  readonly input: Constraints;
  /** Constraints of this update alone, for the members as the request has them. @throws WireError */
  readonly admit?: (members: Members) => void;
  /** What an update that is through leaves behind; default: its members replace the resource's. */
  readonly applied?: (members: Members, update: Members) => Members;
}

export interface Transition {
  readonly operation: string;
  readonly timelines: "stopped" | "started";
  /** Whether the answer holds the ARN; else it is empty. */
  readonly answersArn: boolean;
}
