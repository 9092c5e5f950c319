/** The kinds of resource a gate can wait for, named as in "Describe" + name. A stored format: names stay. */
export type KindName =
  | "DatasetGroup"
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

/** All there is to know about one kind: a row of the table in kinds.ts. */
export interface Kind {
  readonly name: KindName;
  /** What it is called in messages to people. */
  readonly label: string;
  /** Form of the last section of its ARN. */
  readonly arnTail: RegExp;
  /** A last section, for messages. */
  readonly arnExample: string;
  readonly statuses: Statuses;
  /** Where Describe shows the latest update, whose status counts too; left out where there is no Update. */
  readonly update?: string;
  /** Members of the Describe answer that become outputs, besides the ARN. */
  readonly outputs: readonly string[];
  /** Outputs that AWS does not name, made from those it does. */
  readonly derived?: Readonly<
    Record<string, (members: Readonly<Record<string, unknown>>) => string | undefined>
  >;
  /** An argument that demands a value of an output. */
  readonly expected?: Expected;
  /** How long to wait unless told otherwise, as in `customTimeouts`. */
  readonly deadline: string;
  /** The resource on which IAM grants Describe, when it is not the one described. */
  readonly authorizedOn?: (arn: string) => string;
  /** Left out for kinds of which nothing keeps making new ones. */
  readonly succession?: Succession;
}

/** What the statuses of a kind mean, with single spaces and in upper case. All others are unknown. */
export interface Statuses {
  readonly pending: readonly string[];
  readonly target: readonly string[];
  /** From these it does not become ready by itself; with what to do then, in a sentence. */
  readonly failure: Readonly<Record<string, string>>;
  /** Whether one that failed can be made again under the same ARN; left out where it cannot. */
  readonly lasting?: true;
}

export interface Expected {
  readonly argument: `expected${string}Arn`;
  readonly member: string;
  readonly kind: KindName;
  /** What the resource does to it: "fills". */
  readonly verb: string;
  /** What to do when it is another, as the beginning of a sentence. */
  readonly remedy: string;
}

/** A kind of which a parent gets one after the other, so that the newest can be found, and what was ready grows old. */
export interface Succession {
  /** Kind of the parent. */
  readonly parent: KindName;
  /** Where the parent's ARN stands, in the Describe answer and in the List request. */
  readonly parentMember: `${string}Arn`;
  /** First word of what may become of the parent: "datasetGone". */
  readonly parentWord: "dataset" | "solution";
  /** First word of what may become of a later one: "importFailed". */
  readonly word: "import" | "training";
  /** Tells apart what takes differently long; AWS leaves out "FULL". */
  readonly modeMember: string;
  /** Whether a later one of this mode adds to an earlier one, and does not replace it. */
  readonly adds: (mode: string) => boolean;
  /** What a later one has done when it is ready, as the end of a sentence about it. */
  readonly replaced: string;
  /** The same of one that adds. */
  readonly added: string;
  /** Why none may come by itself, if a parent says so. */
  readonly idle?: (parent: Readonly<Record<string, unknown>>) => string | undefined;
}

/** A kind of which a parent gets one after the other. */
export type SuccessiveKind = Kind & { readonly succession: Succession };

export function isSuccessive(kind: Kind): kind is SuccessiveKind {
  return kind.succession !== undefined;
}

/** What gates are told to call the ARN of a resource of this kind, as AWS does. */
export function arnMemberOf({ name }: Pick<Kind, "name">): `${string}Arn` {
  return `${memberOf({ name })}Arn`;
}

/** Where the Describe answer holds the resource. */
export function memberOf({ name }: Pick<Kind, "name">): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The mode of one of a succession. Source for the default: "CreateDatasetImportJob", "CreateSolutionVersion". */
export function modeOf({ modeMember }: Succession, members: object): string {
  const mode = (members as Readonly<Record<string, unknown>>)[modeMember];
  return typeof mode === "string" ? mode : "FULL";
}
