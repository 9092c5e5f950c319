// Tests how arguments and settings become properties of the schema.
import { inputSpec, settingSpecs } from "../../../build/schema/inputs.ts";
import { NamedTypes } from "../../../build/schema/named-types.ts";
import type { Rule } from "../../../src/state/rules.ts";

const RULES: Readonly<Record<string, Rule>> = {
  name: ["a text", (value) => typeof value === "string"],
  open: ["true or false", (value) => typeof value === "boolean"],
  openInConfig: ["true or false", (value) => value === true || value === "true"],
  shelves: ["a list", Array.isArray],
};

const facts = { rules: RULES, settings: ["name"], types: new NamedTypes() };

test.each([
  ["a text", "name", { type: "string" }],
  ["a truth value", "open", { type: "boolean" }],
  ["a truth value that a text may spell", "openInConfig", { type: "boolean" }],
  ["a list of anything", "shelves", { type: "array", items: { $ref: "pulumi.json#/Any" } }],
])("%s is known by the rule of its values", (_, name, type) => {
  const declared = { description: "What it is.", values: [], isRequired: false };

  expect(inputSpec(name, declared, facts)).toMatchObject(type);
});

test("an argument that the provider has too takes its default from there", () => {
  const declared = { description: "A name. Default: none.", values: [], isRequired: false };

  expect(inputSpec("name", declared, facts).description).toBe("A name. Default: the provider's.");
  expect(inputSpec("open", declared, facts).description).toBe("A name. Default: none.");
});

test("an argument that has a few values is an enum with the argument's name", () => {
  const declared = { description: "Which?", values: ["one", "two"], isRequired: false };

  expect(inputSpec("whichOne", declared, facts)).toEqual({
    $ref: "#/types/personalize-readiness:index:WhichOne",
    description: "Which?",
  });
});

test("a setting needs a docstring, and an argument a rule", () => {
  const declared = { description: "What it is.", values: [], isRequired: false };

  expect(settingSpecs({ open: ["", Array.isArray] }, new Map([["open", "Open?"]]))).toEqual({
    open: { type: "array", items: { $ref: "pulumi.json#/Any" }, description: "Open?" },
  });
  expect(() => settingSpecs(RULES, new Map())).toThrow("The setting name has no docstring.");
  expect(() => inputSpec("age", declared, facts)).toThrow("There is no rule for age.");
});
