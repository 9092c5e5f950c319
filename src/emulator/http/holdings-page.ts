// The page about everything the emulator holds, for a browser.
import { COLUMNS, type Holding, type HoldingsByLocation } from "./holding.ts";

/** A table for each location, under the time in milliseconds since the epoch. The page loads itself again. */
export function holdingsPage(locations: HoldingsByLocation, now: number): string {
  const sections = [...locations].map(
    ([location, held]) =>
      `<h2>${escaped(location)}</h2><table><tr>${COLUMNS.map((column) => `<th>${heading(column)}</th>`).join("")}</tr>${held.map(tableRow).join("")}</table>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>Personalize emulator</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; }
  table { border-collapse: collapse; }
  th, td { text-align: left; padding: 0.2rem 1.5rem 0.2rem 0; border-bottom: 1px solid #8884; }
  td:not(:last-child) { white-space: nowrap; }
  h2 { font-size: 1rem; margin-top: 2rem; }
</style>
<h1>Personalize emulator</h1>
<p>${new Date(now).toISOString()}</p>
${sections.length === 0 ? "<p>It holds nothing yet.</p>" : sections.join("\n")}
</html>
`;
}

function tableRow(row: Holding): string {
  return `<tr>${COLUMNS.map((column) => `<td>${escaped(row[column])}</td>`).join("")}</tr>`;
}

function heading(column: (typeof COLUMNS)[number]): string {
  return column === "failureReason" ? "failure reason" : column;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
