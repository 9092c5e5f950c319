// The outputs of a gate, as properties of the schema.
import { hasMember, typeOfMember, type AwsSchema } from "./aws-types.ts";
import { enumType } from "./enum-type.ts";
import type { DeclaredInterface, DeclaredOutput } from "./declared-property.ts";
import type { NamedTypes } from "./named-types.ts";
import type { ObjectTypeSpec, PropertySpec, TypeSpec } from "./pulumi-schema.ts";
import { pascalCase } from "./spelling.ts";

/**
 * An output of a gate.
 *
 * @param described the AWS SDK's runtime schema of the resource in a Describe answer
 */
export function outputSpec(
  name: string,
  declared: DeclaredOutput,
  described: AwsSchema,
  types: NamedTypes,
): PropertySpec {
  return { ...typeOfOutput(name, declared, described, types), description: declared.description };
}

/** Whether the state of a ready gate has the output for certain. A list without entries is left out of the state. */
export function isAlwaysThere({ mayBeMissing, entry }: DeclaredOutput): boolean {
  return !mayBeMissing && entry === undefined;
}

function typeOfOutput(
  name: string,
  { entry }: DeclaredOutput,
  described: AwsSchema,
  types: NamedTypes,
): TypeSpec {
  if (entry !== undefined) {
    return { type: "array", items: types.refer(entry.name, () => objectType(entry, types)) };
  }
  // An output that AWS does not name is derived from texts.
  return hasMember(described, name) ? typeOfMember(described, name, types) : { type: "string" };
}

function objectType(
  { name, description, properties }: DeclaredInterface,
  types: NamedTypes,
): ObjectTypeSpec {
  const members = [...properties];
  return {
    type: "object",
    description,
    properties: Object.fromEntries(
      members.map(([property, declared]): [string, PropertySpec] => [
        property,
        {
          ...(declared.values.length === 0
            ? ({ type: "string" } as const)
            : enumType(`${name}${pascalCase(property)}`, property, declared, types)),
          description: declared.description,
        },
      ]),
    ),
    required: members.filter(([, { isRequired }]) => isRequired).map(([property]) => property),
  };
}
