// Checks workflows, issue forms and the update configuration: npm run github.
import { readdir } from "node:fs/promises";

import { lintWorkflows } from "./actionlint.ts";
import { checkSchemas, type Described } from "./schemas.ts";

const FORMS = ".github/ISSUE_TEMPLATE";
const WORKFLOWS = ".github/workflows";

/** Checks the files for GitHub, which otherwise reports their mistakes only later. */
async function main(): Promise<void> {
  const say = (line: string): void => {
    console.log(line);
  };
  const workflows = (await readdir(WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`);
  workflows.push(
    "examples/drift-report/drift-report.workflow.yml",
    "examples/nightly/nightly.workflow.yml",
  );
  const described = (await readdir(FORMS)).map((name): Described => {
    return { file: `${FORMS}/${name}`, schema: "github-issue-forms" };
  });
  described.push({ file: ".github/dependabot.yml", schema: "dependabot" });

  const verdicts = {
    workflows: await lintWorkflows(workflows, say),
    "issue forms and dependency updates": await checkSchemas(described, say),
  };
  for (const [what, verdict] of Object.entries(verdicts)) {
    if ("missing" in verdict) {
      console.error(`\nNOT CHECKED: the ${what} that GitHub reads: ${verdict.missing}\n`);
    } else if (verdict.problems !== "") {
      console.error(verdict.problems);
      process.exitCode = 1;
    } else {
      console.log(`The ${what} that GitHub reads are valid.`);
    }
  }
}

void main();
