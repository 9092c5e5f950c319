// Tests that a gate says the rows that the documents quote.
import {
  forecastLine,
  noAnswerLine,
  notFoundLine,
  readyLine,
  statusLine,
} from "../../../src/wait/progress.ts";
import { rowText } from "../../../src/wait/row-line.ts";
import { documentText } from "../../support/documents.ts";

const MINUTE = 60_000;
const usual = { medianMs: 14 * MINUTE, longestMs: 15 * MINUTE };
const status = "CREATE IN_PROGRESS";

test.each([
  [
    "docs/reference/outcomes.md",
    statusLine({
      ...{ name: "tonight", status, ageMs: 4 * MINUTE, waitedMs: 4 * MINUTE, nextLookMs: 10_000 },
      estimate: usual,
    }),
  ],
  [
    "docs/how-to/languages.md",
    forecastLine({ name: "", status, ageMs: 6 * MINUTE, estimate: usual }),
  ],
  ["docs/how-to/languages.md", notFoundLine("", MINUTE)],
  ["docs/how-to/languages.md", noAnswerLine("", "AWS did not answer")],
  [
    "examples/yaml/README.md",
    forecastLine({ name: "", status, ageMs: 6 * MINUTE, estimate: usual }),
  ],
  [
    "docs/getting-started.md",
    statusLine({ name: "first", status, ageMs: 17_000, waitedMs: 17_000, nextLookMs: 10_000 }),
  ],
  ["docs/getting-started.md", readyLine({ name: "first", status: "ACTIVE", waitedMs: 56_000 })],
])("%s quotes %j", (page, row) => {
  expect(documentText(page)).toContain(rowText(row).replace(/^: /, ""));
});
