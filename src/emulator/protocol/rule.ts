/** What the service demands of one member of a request ("Contents" in the Amazon Personalize API reference). */
export type Rule = TextRule | NumberRule | BooleanRule | StructureRule | ListRule | MapRule;

export type Rules = Readonly<Record<string, Rule>>;

interface Presence {
  /** A member left out, or null, breaks the rule. Default: it may be absent. */
  readonly required?: true;
}

export interface TextRule extends Presence {
  readonly type: "text";
  readonly min?: number;
  readonly max?: number;
  /** Has to match the whole text, as in the service. */
  readonly pattern?: string;
  readonly oneOf?: readonly string[];
  /** The whole message where the service has one of its own; undefined stands for absent. */
  readonly complaint?: (value: string | undefined) => string;
}

export interface NumberRule extends Presence {
  readonly type: "integer" | "number";
  readonly min?: number;
  readonly max?: number;
}

export interface BooleanRule extends Presence {
  readonly type: "boolean";
}

export interface StructureRule extends Presence {
  readonly type: "structure";
  readonly members: Rules;
}

export interface ListRule extends Presence {
  readonly type: "list";
  readonly of: Rule;
  readonly max?: number;
}

export interface MapRule extends Presence {
  readonly type: "map";
  readonly of: Rule;
  readonly max?: number;
}

/** The same rule for a member that must be there. */
export const required = <R extends Rule>(rule: R): R & { readonly required: true } => ({
  ...rule,
  required: true,
});

export const structure = (members: Rules): StructureRule => ({ type: "structure", members });
export const listOf = (of: Rule, max?: number): ListRule => ({ type: "list", of, max });
export const mapOf = (of: Rule, max?: number): MapRule => ({ type: "map", of, max });
export const oneOf = (...values: readonly string[]): TextRule => ({ type: "text", oneOf: values });
export const shortText = (max: number): TextRule => ({ type: "text", max });
export const BOOLEAN: BooleanRule = { type: "boolean" };
export const INTEGER: NumberRule = { type: "integer" };
export const NUMBER: NumberRule = { type: "number" };
export const wholeFrom = (min: number, max?: number): NumberRule => ({ type: "integer", min, max });
