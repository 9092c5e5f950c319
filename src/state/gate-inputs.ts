// The inputs of a gate, as they reach the provider and as the state keeps them.
import { arnMemberOf, type Kind } from "../kinds/kind.ts";

/** The meaning of a later resource that replaces the gate's resource: a change to report, or a broken promise. */
export type OnSuperseded = "report" | "fail";

/** The kind of a gate whose properties name no kind: the kind of most gates, and of all gates of the first version. */
export const USUAL_KIND = "DatasetImportJob";

/** The inputs of a gate. A stored format, which every later version reads. */
export interface GateInputs {
  /** The name of the kind; left out for an import job. */
  readonly __kind?: string;
  readonly createdAfter?: string;
  /** Whether the gate looks for a newer resource in every preview and update. Default: true, also in states of earlier versions. */
  readonly follow?: boolean;
  readonly profile?: string;
  readonly triggers?: unknown;
  readonly minDelay?: string;
  readonly maxDelay?: string;
  readonly maxAge?: string;
  readonly onSuperseded?: OnSuperseded;
  /** A copy of the resource option of that name, which never reaches a dynamic provider by itself. */
  readonly customTimeouts?: {
    readonly create?: string;
    readonly update?: string;
    readonly read?: string;
  };
  /** The gate's own URN, for the status line. Pulumi does not tell dynamic providers the URN. */
  readonly __urn?: string;
  /** Sentences about mistakes that only the program could see. A gate with such mistakes is refused, so no state has them. */
  readonly __mistakes?: readonly string[];
  /** The text that leads the engine to this package. */
  readonly __provider?: string;
  /** The ARN to wait for or its parent's ARN, the expected ARN, the role to assume. */
  readonly [argument: `${string}Arn`]: string | undefined;
}

/** The inputs that no program gives. */
export const MACHINERY = ["__kind", "__urn", "__provider"] as const;

/** Every argument of a gate of this kind. */
export function argumentsOf(kind: Kind): readonly string[] {
  const { succession, expected } = kind;
  return [
    arnMemberOf(kind),
    ...(succession === undefined ? [] : [succession.parentMember, "createdAfter", "follow"]),
    ...(expected === undefined ? [] : [expected.argument]),
    "profile",
    "assumeRoleArn",
    "triggers",
    "minDelay",
    "maxDelay",
    ...(succession === undefined ? [] : ["maxAge", "onSuperseded"]),
    "customTimeouts",
  ];
}
