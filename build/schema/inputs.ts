// The inputs of a gate and the settings of the provider, as properties of the schema.
import type { Rule } from "../../src/state/rules.ts";
import { enumType } from "./enum-type.ts";
import type { DeclaredInput } from "./declared-property.ts";
import type { NamedTypes } from "./named-types.ts";
import { ANY, type PropertySpec, type PropertySpecs, type TypeSpec } from "./pulumi-schema.ts";
import { pascalCase } from "./spelling.ts";

/** Other facts about the inputs of a gate. */
export interface InputFacts {
  readonly rules: Readonly<Record<string, Rule>>;
  /** The names of the settings of the provider. */
  readonly settings: readonly string[];
  readonly types: NamedTypes;
}

/** An input of a gate. */
export function inputSpec(
  name: string,
  declared: DeclaredInput,
  { rules, settings, types }: InputFacts,
): PropertySpec {
  const type =
    declared.values.length > 0
      ? enumType(pascalCase(name), name, declared, types)
      : typeBy(name, rules);
  const [meaning] = declared.description.split(/\bDefault: /);
  return {
    ...type,
    description: settings.includes(name)
      ? `${meaning ?? ""}Default: the provider's.`
      : declared.description,
  };
}

/** The settings of the provider, with their docstrings. */
export function settingSpecs(
  rules: Readonly<Record<string, Rule>>,
  docstrings: ReadonlyMap<string, string>,
): PropertySpecs {
  return Object.fromEntries(
    Object.keys(rules).map((name): [string, PropertySpec] => {
      const description = docstrings.get(name);
      if (description === undefined) {
        throw new Error(`The setting ${name} has no docstring.`);
      }
      return [name, { ...typeBy(name, rules), description }];
    }),
  );
}

/** The type of the values that pass a rule. */
function typeBy(name: string, rules: Readonly<Record<string, Rule>>): TypeSpec {
  const rule = rules[name];
  if (rule === undefined) {
    throw new Error(`There is no rule for ${name}.`);
  }
  const [, holds] = rule;
  if (holds(true)) {
    return { type: "boolean" };
  }
  return holds([]) ? { type: "array", items: ANY } : { type: "string" };
}
