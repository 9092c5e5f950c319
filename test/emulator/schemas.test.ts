// CreateSchema: which schemas are refused.
import { demoEmulator } from "./harness.ts";

const NO_RECORD =
  'The schema is not an Avro record: {"type": "record", "name": "...", "fields": [{"name": "...", "type": "..."}]}.';
const NO_JSON = "The schema is not a JSON object.";
const FIELDS = [{ name: "USER_ID", type: "string" }];

test.each<[string, string]>([
  ["", NO_JSON],
  ["USER_ID,ITEM_ID", NO_JSON],
  ["[]", NO_JSON],
  ["null", NO_JSON],
  ["{}", NO_RECORD],
  [JSON.stringify({ type: "enum", name: "Items", fields: FIELDS }), NO_RECORD],
  [JSON.stringify({ type: "record", fields: FIELDS }), NO_RECORD],
  [JSON.stringify({ type: "record", name: "Items" }), NO_RECORD],
  [JSON.stringify({ type: "record", name: "Items", fields: [] }), NO_RECORD],
  [JSON.stringify({ type: "record", name: "Items", fields: ["USER_ID"] }), NO_RECORD],
  [JSON.stringify({ type: "record", name: "Items", fields: [{ name: "USER_ID" }] }), NO_RECORD],
  [JSON.stringify({ type: "record", name: "Items", fields: [{ type: "string" }] }), NO_RECORD],
])("schema %p is refused", async (schema, message) => {
  const { client } = await demoEmulator();
  await expect(client.createSchema({ name: "clicks", schema })).rejects.toMatchObject({
    name: "InvalidInputException",
    message,
  });
});

test("an Avro record is kept as it was written", async () => {
  const { client } = await demoEmulator();
  const schema = JSON.stringify({ type: "record", name: "Items", fields: FIELDS }, undefined, 2);
  const { schemaArn } = await client.createSchema({ name: "clicks", schema });
  expect((await client.describeSchema({ schemaArn })).schema?.schema).toBe(schema);
});
