// Compares the outputs of a gate with the schema of the native package.
import { Ajv } from "ajv";

import schema from "../../src/pulumi/native/schema.json";

interface TypeSchema {
  readonly type: string;
  readonly enum?: readonly { readonly value: unknown }[];
}

interface ResourceSchema {
  readonly properties: object;
  readonly required: readonly string[];
}

const RESOURCES: Readonly<Record<string, ResourceSchema>> = schema.resources;

/** The named types in the form of JSON Schema, which knows no names for the values of an enum. */
const TYPES = Object.fromEntries(
  Object.entries<TypeSchema>(schema.types).map(([token, type]) => [
    token,
    type.enum === undefined ? type : { ...type, enum: type.enum.map(({ value }) => value) },
  ]),
);

/**
 * The deviations of a ready gate's outputs from the schema: an output of another type, a missing output, an output
 * that the schema does not have. Empty where there is no deviation. Names that begin with "__" are the provider's own.
 */
export function deviations(kind: string, outputs: object): string {
  const { properties, required } = RESOURCES[`personalize-readiness:index:${kind}Readiness`] ?? {
    properties: {},
    required: [],
  };
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const isRight = ajv.compile({
    type: "object",
    properties,
    required,
    patternProperties: { "^__": {} },
    additionalProperties: false,
    types: TYPES,
  });
  return isRight(outputs) ? "" : ajv.errorsText(isRight.errors, { dataVar: kind });
}
