// Tests that the documents and the demo name the same width of a terminal, and that the rows on the pages fit it.
import { ENOUGH_COLUMNS, narrowTerminal } from "../../../examples/demo/terminal-width.ts";
import { documentPaths, documentText } from "../../support/documents.ts";

/** The CLI's own columns, before the row of a gate that waits. */
const BEFORE_THE_ROW =
  "+   └─ pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness  interactions  creating (11s)...  ";

test.each([
  "README.md",
  "docs/getting-started.md",
  "docs/getting-started-native.md",
  "docs/reference/outcomes.md",
  "docs/troubleshooting.md",
])("%s says how wide a terminal has to be", (page) => {
  expect(documentText(page)).toContain(`at least ${ENOUGH_COLUMNS} columns wide`);
});

test("no page names another width, except one that is too narrow", () => {
  const widths = documentPaths().flatMap((page) =>
    [...documentText(page).matchAll(/(\d+)\s+columns/g)].map(([, width]) => Number(width)),
  );

  expect(new Set(widths)).toEqual(new Set([80, ENOUGH_COLUMNS]));
});

test("the demo names it", () => {
  expect(narrowTerminal(140)).toBe(
    `The terminal has 140 columns. Make it at least ${ENOUGH_COLUMNS} columns wide to see the live status.`,
  );
});

test("the row of the first wait in getting started fits it", () => {
  const [, row = ""] =
    /creating \(11s\) (first: .+)/.exec(documentText("docs/getting-started.md")) ?? [];

  expect(row).toContain("next look in");
  expect(BEFORE_THE_ROW.length + row.length).toBeLessThanOrEqual(ENOUGH_COLUMNS);
});
