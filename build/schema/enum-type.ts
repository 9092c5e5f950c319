// The enum of a property whose type names all its values.
import type { Declared } from "./declared-property.ts";
import type { NamedTypes } from "./named-types.ts";
import type { EnumTypeSpec, TypeSpec } from "./pulumi-schema.ts";
import { pascalCase } from "./spelling.ts";

/** A reference to the enum of this name. */
export function enumType(
  name: string,
  property: string,
  declared: Declared,
  types: NamedTypes,
): TypeSpec {
  return types.refer(name, (): EnumTypeSpec => {
    const descriptions = descriptionsOfValues(declared.description);
    return {
      type: "string",
      description: `The values of \`${property}\`.`,
      enum: declared.values.map((value) => {
        const description = descriptions.get(value);
        return { name: pascalCase(value), value, ...(description && { description }) };
      }),
    };
  });
}

/** The docstring's words on each value, from a list whose entries begin with their values. */
function descriptionsOfValues(docstring: string): ReadonlyMap<string, string> {
  return new Map(
    docstring
      .split("\n")
      .map((line) => /^- ((?:"\w+"(?:, )?)+): (.+)$/.exec(line))
      .flatMap((entry) =>
        [...(entry?.[1] ?? "").matchAll(/\w+/g)].map(([value]): [string, string] => [
          value,
          sentence(entry?.[2] ?? ""),
        ]),
      ),
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
