// The page about all resources of the emulator, for a browser.
import { createHash } from "node:crypto";
import type { Suggestions } from "../control/suggestions.ts";
import { controlForms } from "./control-forms.ts";
import { escaped } from "./escaped.ts";
import { COLUMNS, type Holding, type HoldingsByLocation } from "./holding.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";

const SCRIPT_HASH = createHash("sha256").update(PAGE_SCRIPT).digest("base64");

/** The page runs its own script and asks its own server only, and no other page may frame it and catch clicks. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "style-src 'unsafe-inline'",
  "img-src data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * A table for each location, under the time in milliseconds since the epoch, and a form for each control operation. The
 * script of the page keeps the parts with "data-live" fresh; without scripts the page loads itself again.
 */
export function holdingsPage(
  locations: HoldingsByLocation,
  suggested: Suggestions,
  now: number,
): string {
  const sections = [...locations].map(
    ([location, held]) =>
      `<h2>${escaped(location)}</h2><table><tr>${COLUMNS.map((column) => `<th>${heading(column)}</th>`).join("")}</tr>${held.map(tableRow).join("")}</table>`,
  );
  const lists = Object.entries(suggested).map(
    ([id, arns]: [string, readonly string[]]) =>
      `<datalist id="${id}" data-live>${arns.map((arn) => `<option>${escaped(arn)}</option>`).join("")}</datalist>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<noscript><meta http-equiv="refresh" content="2"></noscript>
<link rel="icon" href="data:,">
<title>Personalize emulator</title>
<style>${PAGE_STYLE}</style>
<h1>Personalize emulator</h1>
<p id="now" data-live>${new Date(now).toISOString()}</p>
<p id="trouble" role="alert"></p>
<section id="controls" hidden>
${controlForms(suggested)}
<p id="outcome" role="status"></p>
</section>
<main id="holdings" data-live>
${sections.length === 0 ? "<p>The emulator holds nothing yet.</p>" : sections.join("\n")}
</main>
${lists.join("\n")}
<script>${PAGE_SCRIPT}</script>
</html>
`;
}

function tableRow(row: Holding): string {
  return `<tr>${COLUMNS.map((column) => `<td>${escaped(row[column])}</td>`).join("")}</tr>`;
}

function heading(column: (typeof COLUMNS)[number]): string {
  return column === "failureReason" ? "failure reason" : column;
}
