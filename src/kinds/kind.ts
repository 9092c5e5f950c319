// The facts about a kind of Personalize resource: the shape of a row of the table in kinds.ts.
import type * as sdk from "@aws-sdk/client-personalize";

/** A name for which the AWS SDK has a Describe command, so that a misspelled row does not compile. */
type DescribableName = keyof typeof sdk extends infer Command
  ? Command extends `Describe${infer Name}Command`
    ? Name
    : never
  : never;

/** A kind of resource that a gate can wait for. */
export interface Kind {
  /** As in "Describe" + name. A stored format: names stay. */
  readonly name: DescribableName;
  /** The kind's name in messages to people. */
  readonly label: string;
  /** Form of the last section of the resource's ARN. */
  readonly arnTail: RegExp;
  /** An example of a last section, for messages. */
  readonly arnExample: string;
  readonly statuses: Statuses;
  /** Where Describe shows the latest update, whose status counts too; left out where there is no Update. */
  readonly update?: string;
  /** Members of the Describe answer that become outputs, besides the ARN. */
  readonly outputs: readonly string[];
  /** Outputs that AWS does not name, each made from members that AWS names. */
  readonly derived?: Readonly<
    Record<string, (members: Readonly<Record<string, unknown>>) => string | undefined>
  >;
  /** An argument that demands a value of an output. */
  readonly expected?: Expected;
  /** How long a gate waits by default, spelled as in `customTimeouts`. */
  readonly deadline: string;
  /** The resource on which IAM grants Describe, where that is not the described resource. */
  readonly authorizedOn?: (arn: string) => string;
  /** Left out for kinds without a succession. */
  readonly succession?: Succession;
  /** How AWS lists the kind; left out for a kind without a parent, and for a kind with a succession, which has these members. */
  readonly listedBy?: ListedBy;
}

/** How AWS lists the resources of a kind that a parent has. Source: "List<Kind>s", Amazon Personalize API Reference. */
export interface ListedBy {
  readonly parent: Kind;
  /** The member of the List request for the parent's ARN. */
  readonly parentMember: `${string}Arn`;
  /** The member of the List answer for the resources; default: the kind's plural, "campaigns". */
  readonly listMember?: string;
  /** Whether each resource in a List answer names its parent, so that one list without a parent serves all parents. */
  readonly namesParent?: true;
}

/** The meaning of the statuses of a kind, with single spaces and in upper case. All other statuses are unknown. */
export interface Statuses {
  readonly pending: readonly string[];
  readonly target: readonly string[];
  /** A resource with such a status does not become ready by itself. Each status has a sentence of advice. */
  readonly failure: Readonly<Record<string, string>>;
  /** Whether a failed resource can be made again under the same ARN; left out where it cannot. */
  readonly lasting?: true;
}

/** An argument of a gate that names the resource which a member of the Describe answer must name. */
export interface Expected {
  readonly argument: `expected${string}Arn`;
  readonly member: string;
  /** Kind of the expected resource. */
  readonly kind: Kind;
  /** The verb between the described resource and the expected resource: "fills". */
  readonly verb: string;
  /** The advice when the member names another resource, as the beginning of a sentence. */
  readonly remedy: string;
}

/**
 * How a parent gets one resource of a kind after the other: imports of a dataset, versions of a solution. A gate can find
 * the newest resource, learn from earlier resources, and tell the meaning of later resources for a ready resource.
 */
export interface Succession extends ListedBy {
  readonly parent: Kind;
  /** The short noun for such a resource. */
  readonly noun: string;
  /** The member for the parent's ARN, in the Describe answer and in the List request. */
  readonly parentMember: `${string}Arn`;
  /** The member that tells resources of different durations apart; AWS leaves out "FULL". */
  readonly modeMember: string;
  /** Whether a later resource of this mode adds to an earlier resource, and does not replace it. */
  readonly adds: (mode: string) => boolean;
  /** The deed of a later resource that is ready, as the end of a sentence. */
  readonly replaced: string;
  /** The same for a later resource that adds. */
  readonly added: string;
  /** The kinds of drift that have the kind's or the parent's word in their names. */
  readonly drift: SuccessionDrift;
  /** The reason why no resource may come by itself, if the parent names a reason. */
  readonly idle?: (parent: Readonly<Record<string, unknown>>) => string | undefined;
}

/** The names of drift that differ between successions. */
export interface SuccessionDrift {
  /** A later resource is pending. */
  readonly underWay: DriftKind;
  /** A later resource failed. */
  readonly failed: DriftKind;
  /** The parent is gone. */
  readonly parentGone: DriftKind;
  /** The parent is being deleted. */
  readonly parentDeleting: DriftKind;
  /** The parent was made again. */
  readonly parentReplaced: DriftKind;
}

/**
 * The kinds of drift of a resource that was ready. A stored format: names are added, never changed.
 *
 * "superseded" and "extended" come from later resources of the succession that are ready. Names with "import" or
 * "training" come from later resources that are not ready. Names with "dataset" or "solution" are about the parent. "tooOld" is
 * older than `maxAge`.
 */
export type DriftKind =
  | "superseded"
  | "extended"
  | "importUnderWay"
  | "importFailed"
  | "trainingUnderWay"
  | "trainingFailed"
  | "datasetGone"
  | "datasetDeleting"
  | "datasetReplaced"
  | "solutionGone"
  | "solutionDeleting"
  | "solutionReplaced"
  | "tooOld";

/** A kind with a succession. */
export type SuccessiveKind = Kind & { readonly succession: Succession };

/** Whether the kind has a succession. */
export function isSuccessive<K extends Kind>(kind: K): kind is K & SuccessiveKind {
  return kind.succession !== undefined;
}

/** How AWS lists the resources of a kind that a parent has; undefined for a kind without a parent. */
export function listingOf({ succession, listedBy }: Kind): ListedBy | undefined {
  return succession ?? listedBy;
}

/** The permission to list a kind. Source: "Actions, resources, and condition keys for Amazon Personalize", Service Authorization Reference. */
export function listGrant({ name }: Pick<Kind, "name">): string {
  return `personalize:List${name}s on *`;
}

/** The name of AWS and of gates for the ARN of a resource of this kind: "campaignArn". */
export function arnMemberOf({ name }: Pick<Kind, "name">): `${string}Arn` {
  return `${memberOf({ name })}Arn`;
}

/** The member of the Describe answer for the resource: "campaign". */
export function memberOf({ name }: Pick<Kind, "name">): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * The mode of a resource of a succession.
 * Source for the default: "CreateDatasetImportJob", "CreateSolutionVersion", Amazon Personalize API Reference.
 */
export function modeOf({ modeMember }: Succession, members: object): string {
  const mode = (members as Readonly<Record<string, unknown>>)[modeMember];
  return typeof mode === "string" ? mode : "FULL";
}
