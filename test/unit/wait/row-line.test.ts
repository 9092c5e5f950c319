// Tests of what a line on the row of a gate shows.
// cspell:ignore interactio
import { rowText } from "../../../src/wait/row-line.ts";

test.each([
  ["nightly-2026-11-26-23-00", "nightly-2026-11-26-23-00"],
  ["nightly-2026-11-26-23-000", "nightly-20...1-26-23-000"],
  ["interactions-of-the-nightly-export-2026-11-26", "interactio...-2026-11-26"],
])("the name %s stands in a line as %s, so that the status is seen", (name, shown) => {
  expect(rowText({ name, says: "CREATE PENDING" })).toBe(`${shown}: CREATE PENDING`);
});
