// The row of schemas.
import { required, shortText } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
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
  limit: { most: 500, of: "all" },
  deletion: { blockedBy: [{ kind: "Dataset" }] },
};
