// Tests how runtime schemas of the AWS SDK become types of the schema.
import { hasMember, typeOfMember, type AwsSchema } from "../../../build/schema/aws-types.ts";
import { NamedTypes } from "../../../build/schema/named-types.ts";
import type { TypeSpec } from "../../../build/schema/pulumi-schema.ts";

const STRING = { type: "string" };

function structure(name: string, members: Readonly<Record<string, AwsSchema>>): AwsSchema {
  return [3, "aws", name, 0, Object.keys(members), Object.values(members)];
}

function typeOf(schema: AwsSchema, types = new NamedTypes()): TypeSpec {
  return typeOfMember(structure("Shop", { member: schema }), "member", types);
}

test.each<[string, AwsSchema, unknown]>([
  ["a text", 0, STRING],
  ["a number", 1, { type: "number" }],
  ["a truth value", 2, { type: "boolean" }],
  ["a time, as text", 4, STRING],
  ["a list of numbers", 64 + 1, { type: "array", items: { type: "number" } }],
  ["a map of texts", 128, { type: "object", additionalProperties: STRING }],
  ["a text with traits of its own", [0, "aws", "Secret", 8, 0], STRING],
  ["a text with traits of the member", [0, 8], STRING],
  ["a text that a function returns", () => 0, STRING],
  ["a named list", [1, "aws", "Names", 0, 0], { type: "array", items: STRING }],
  [
    "a named map of lists",
    [2, "aws", "Columns", 0, 0, 64],
    { type: "object", additionalProperties: { type: "array", items: STRING } },
  ],
])("%s keeps its type", (_, schema, type) => {
  expect(typeOf(schema)).toEqual(type);
});

test("a structure becomes a named type, and each structure inside of it another", () => {
  const types = new NamedTypes();
  const place = structure("Place", { path: 0 });

  expect(typeOf(structure("Store", { place: () => place, size: 1 }), types)).toEqual({
    $ref: "#/types/personalize-readiness:index:Store",
  });
  expect(types.byToken()).toEqual({
    "personalize-readiness:index:Place": {
      type: "object",
      description: 'See "Place", Amazon Personalize API Reference.',
      properties: { path: STRING },
    },
    "personalize-readiness:index:Store": {
      type: "object",
      description: 'See "Store", Amazon Personalize API Reference.',
      properties: {
        place: { $ref: "#/types/personalize-readiness:index:Place" },
        size: { type: "number" },
      },
    },
  });
});

test("a structure may hold itself", () => {
  const types = new NamedTypes();
  const box: AwsSchema = structure("Box", { inner: () => box });

  typeOf(box, types);

  expect(types.byToken()).toMatchObject({
    "personalize-readiness:index:Box": {
      properties: { inner: { $ref: "#/types/personalize-readiness:index:Box" } },
    },
  });
});

test("a form or a type of a later SDK is an error, and not a guess", () => {
  expect(() => typeOf([4, "aws", "Either", 0, [], []])).toThrow("The form 4");
  expect(() => typeOf(15)).toThrow("The type 15");
});

test("a member that is not there is an error", () => {
  const shop = structure("Shop", { name: 0 });

  expect(hasMember(shop, "name")).toBe(true);
  expect(hasMember(shop, "age")).toBe(false);
  expect(() => typeOfMember(shop, "age", new NamedTypes())).toThrow("no member age");
  expect(() => typeOfMember(0, "age", new NamedTypes())).toThrow("not the schema of a structure");
});
