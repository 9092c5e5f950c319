// The text about all resources of the emulator, for a terminal.
import { COLUMNS, type HoldingsByLocation } from "./holding.ts";

/** A table for each location, under the time in milliseconds since the epoch. */
export function holdingsText(locations: HoldingsByLocation, now: number): string {
  const sections = [...locations].map(([location, held]) => {
    const widths = COLUMNS.map((column) => Math.max(...held.map((row) => row[column].length)));
    const lines = held.map((row) =>
      COLUMNS.map((column, index) => row[column].padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    return [location, ...lines.map((line) => `  ${line}`), ""].join("\n");
  });
  const title = `Personalize emulator, ${new Date(now).toISOString()}`;
  const content = sections.length === 0 ? "The emulator holds nothing yet.\n" : sections.join("\n");
  return [title, "", content].join("\n");
}
