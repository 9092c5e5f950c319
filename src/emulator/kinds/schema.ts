// The row of schemas.
import { required, shortText } from "../protocol/constraint.ts";
import { isMembers, jsonMembers, textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import type { EmulatedKind } from "./emulated-kind.ts";

export const SCHEMA: EmulatedKind<"Schema"> = {
  name: "Schema",
  label: "schema",
  arnType: "schema",
  nameMember: "name",
  parents: {},
  input: { name: required(is.NAME), schema: required(shortText(20_000)), domain: is.DOMAIN },
  summary: ["name", "domain"],
  failureReason: "never",
  timelines: {},
  madeUp: (name) => ({ schema: JSON.stringify({ type: "record", name, fields: [] }) }),
  admit: requireRecord,
  limit: { most: 500, of: "all" },
  deletion: { blockedBy: [{ kind: "Dataset" }] },
};

/**
 * A schema is an Avro record in JSON, with a name and fields ("CreateSchema").
 *
 * @throws WireError InvalidInputException
 */
function requireRecord(members: Members): void {
  const record = jsonMembers(textOf(members, "schema"));
  if (record === undefined) {
    throw invalidInput("The schema is not a JSON object.");
  }
  if (record.type !== "record" || textOf(record, "name") === "" || !isFields(record.fields)) {
    throw invalidInput(
      'The schema is not an Avro record: {"type": "record", "name": "...", "fields": [{"name": "...", "type": "..."}]}.',
    );
  }
}

function isFields(fields: unknown): boolean {
  return (
    Array.isArray(fields) &&
    fields.length > 0 &&
    fields.every(
      (field: unknown) =>
        isMembers(field) && textOf(field, "name") !== "" && field.type !== undefined,
    )
  );
}
