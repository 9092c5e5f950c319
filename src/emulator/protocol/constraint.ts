// The constraints on the members of a request.

/** The service's demand on one member of a request ("Contents" in the Amazon Personalize API reference). */
export type Constraint =
  | TextConstraint
  | NumberConstraint
  | BooleanConstraint
  | StructureConstraint
  | ListConstraint
  | MapConstraint;

export type Constraints = Readonly<Record<string, Constraint>>;

interface Presence {
  /** A member that is left out, or null, breaks the constraint. Default: the member may be absent. */
  readonly required?: true;
}

export interface TextConstraint extends Presence {
  readonly type: "text";
  readonly min?: number;
  readonly max?: number;
  /** The pattern of the whole text, as in the service. */
  readonly pattern?: string;
  readonly oneOf?: readonly string[];
  /** The whole message where the service has a special message; undefined means an absent member. */
  readonly complaint?: (value: string | undefined) => string;
}

export interface NumberConstraint extends Presence {
  readonly type: "integer" | "number";
  readonly min?: number;
  readonly max?: number;
}

export interface BooleanConstraint extends Presence {
  readonly type: "boolean";
}

export interface StructureConstraint extends Presence {
  readonly type: "structure";
  readonly members: Constraints;
}

export interface ListConstraint extends Presence {
  readonly type: "list";
  readonly of: Constraint;
  readonly max?: number;
}

export interface MapConstraint extends Presence {
  readonly type: "map";
  readonly of: Constraint;
  readonly max?: number;
}

/** The same constraint for a member that must be there. */
export const required = <C extends Constraint>(constraint: C): C & { readonly required: true } => ({
  ...constraint,
  required: true,
});

export const structure = (members: Constraints): StructureConstraint => ({
  type: "structure",
  members,
});
export const listOf = (of: Constraint, max?: number): ListConstraint => ({ type: "list", of, max });
export const mapOf = (of: Constraint, max?: number): MapConstraint => ({ type: "map", of, max });
export const oneOf = (...values: readonly string[]): TextConstraint => ({
  type: "text",
  oneOf: values,
});
export const shortText = (max: number): TextConstraint => ({ type: "text", max });
export const BOOLEAN: BooleanConstraint = { type: "boolean" };
export const INTEGER: NumberConstraint = { type: "integer" };
export const NUMBER: NumberConstraint = { type: "number" };
export const wholeFrom = (min: number, max?: number): NumberConstraint => ({
  type: "integer",
  min,
  max,
});
