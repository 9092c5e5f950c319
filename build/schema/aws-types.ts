// Turns the AWS SDK's runtime schemas into types of a Pulumi schema.
import type { NamedTypes } from "./named-types.ts";
import type { PropertySpec, TypeSpec } from "./pulumi-schema.ts";

/**
 * A runtime schema of the AWS SDK: a number for a simple type, or for a list or a map of a simple type; else a function that
 * returns the schema, or an array that begins with the number of its form.
 */
export type AwsSchema = number | (() => AwsSchema) | readonly unknown[];

const SIMPLE: Readonly<Record<number, TypeSpec>> = {
  0: { type: "string" },
  1: { type: "number" },
  2: { type: "boolean" },
  // A time is kept as ISO 8601.
  4: { type: "string" },
};

/** The offset from the number of a simple type to the number of its list. */
const LIST_OF = 64;
const MAP_OF = 128;

/** The first entry of a schema that is an array. */
const FORM = { simple: 0, list: 1, map: 2, structure: 3 } as const;

/** The type of a member of a structure. @throws TypeError when there is no such member or no such type */
export function typeOfMember(structure: AwsSchema, member: string, types: NamedTypes): TypeSpec {
  const type = membersOf(structure)[member];
  if (type === undefined) {
    throw new TypeError(`The AWS SDK's schema has no member ${member}.`);
  }
  return typeOf(type, types);
}

/** Whether a structure has a member of this name. */
export function hasMember(structure: AwsSchema, member: string): boolean {
  return member in membersOf(structure);
}

function typeOf(schema: AwsSchema, types: NamedTypes): TypeSpec {
  if (typeof schema === "function") {
    return typeOf(schema(), types);
  }
  if (typeof schema === "number") {
    return typeOfNumber(schema);
  }
  if (schema.length === 2) {
    // A member's own traits are beside its schema.
    return typeOf(schema[0] as AwsSchema, types);
  }
  const [form, , name] = schema;
  switch (form) {
    case FORM.simple:
      return typeOf(schema[4] as AwsSchema, types);
    case FORM.list:
      return { type: "array", items: typeOf(schema[4] as AwsSchema, types) };
    case FORM.map:
      return { type: "object", additionalProperties: typeOf(schema[5] as AwsSchema, types) };
    case FORM.structure:
      return types.refer(String(name), () => ({
        type: "object",
        description: `See "${String(name)}", Amazon Personalize API Reference.`,
        // For the AWS SDK no member is certain: in its types any member may be undefined.
        properties: Object.fromEntries(
          Object.entries(membersOf(schema)).map(([member, type]): [string, PropertySpec] => [
            member,
            typeOf(type, types),
          ]),
        ),
      }));
    default:
      throw new TypeError(`The form ${String(form)} of the AWS SDK's schemas is not known here.`);
  }
}

function typeOfNumber(schema: number): TypeSpec {
  if (schema >= MAP_OF) {
    return { type: "object", additionalProperties: typeOfNumber(schema - MAP_OF) };
  }
  if (schema >= LIST_OF) {
    return { type: "array", items: typeOfNumber(schema - LIST_OF) };
  }
  const type = SIMPLE[schema];
  if (type === undefined) {
    throw new TypeError(`The type ${schema} of the AWS SDK's schemas is not known here.`);
  }
  return type;
}

function membersOf(structure: AwsSchema): Readonly<Record<string, AwsSchema>> {
  if (!Array.isArray(structure) || structure[0] !== FORM.structure) {
    throw new TypeError("The AWS SDK's schema is not the schema of a structure.");
  }
  const names = structure[4] as readonly string[];
  const types = structure[5] as readonly AwsSchema[];
  return Object.fromEntries(
    names.flatMap((name, i) => {
      const type = types[i];
      return type === undefined ? [] : [[name, type]];
    }),
  );
}
