// Checks the reports of the public surface, or writes the reports again: npm run api.
import { differingReports } from "./reports.ts";

/** Checks the reports of the public surface, or writes them when told so. */
async function main(): Promise<void> {
  const action = process.argv.includes("--write") ? "write" : "compare";
  const reports = (await differingReports(action)).join(", ");
  if (reports === "") {
    console.log("The public surface is as in test/api.");
  } else if (action === "write") {
    console.log(`Written: ${reports}.`);
  } else {
    console.error(
      `The public surface is not as in ${reports}. If it is meant to change, "npm run api" writes the reports again.`,
    );
    process.exitCode = 1;
  }
}

void main();
