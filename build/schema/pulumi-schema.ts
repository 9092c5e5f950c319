// The parts of a Pulumi package schema that this package uses. Source: "Package schema", Pulumi documentation.

/** The type of a value. */
export type TypeSpec =
  | { readonly type: "string" | "number" | "boolean" }
  | { readonly type: "array"; readonly items: TypeSpec }
  | { readonly type: "object"; readonly additionalProperties: TypeSpec }
  | { readonly $ref: string };

export type PropertySpec = TypeSpec & {
  readonly description?: string;
  /** A change of an input makes the engine replace the resource. */
  readonly willReplaceOnChanges?: true;
};

export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

export interface ObjectTypeSpec {
  readonly type: "object";
  readonly description?: string;
  readonly properties: PropertySpecs;
  readonly required?: readonly string[];
}

export interface EnumTypeSpec {
  readonly type: "string";
  readonly description?: string;
  readonly enum: readonly EnumValueSpec[];
}

export interface EnumValueSpec {
  /** The value's name in the SDKs. */
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

export interface ResourceSpec {
  readonly description: string;
  /** The outputs. */
  readonly properties: PropertySpecs;
  /** The outputs that are always there. */
  readonly required: readonly string[];
  readonly inputProperties: PropertySpecs;
  readonly requiredInputs: readonly string[];
  /** The properties that a program may give besides the ID where it reads a resource. */
  readonly stateInputs: ObjectTypeSpec;
  readonly aliases: readonly { readonly type: string }[];
}

/** A value of any type. */
export const ANY: TypeSpec = { $ref: "pulumi.json#/Any" };
