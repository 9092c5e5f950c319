// Compares the outputs of a gate with what the schema of the native package promises of them.
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

/** The named types, as JSON Schema has them, which knows no names of the values of an enum. */
const TYPES = Object.fromEntries(
  Object.entries<TypeSchema>(schema.types).map(([token, type]) => [
    token,
    type.enum === undefined ? type : { ...type, enum: type.enum.map(({ value }) => value) },
  ]),
);

/**
 * Where the outputs of a ready gate are not what the schema says: one of another type, one that is always there and is not, one
 * that the schema does not have. Empty where all is right. Names that begin with "__" are the provider's own.
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
