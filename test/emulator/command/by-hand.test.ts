// The lines of the page about the emulator for its use by hand, run unchanged.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { codeIn, documentText, sectionOf } from "../../support/documents.ts";
import { demoEmulator } from "../harness.ts";
import { COMMAND, ENVIRONMENT } from "./from-source.ts";

const SECTION = sectionOf(documentText("docs/emulator.md"), "By hand");
const [, WORDS = "", CURL = ""] = codeIn(SECTION, "sh");

/** The command of the source, in place of the installed package. */
const NPX = `npx() { shift; ${[process.execPath, ...COMMAND].map((word) => `"${word}"`).join(" ")} "$@"; }`;

test.each([
  ["lines with curl", CURL],
  ["words of the command", WORDS],
])("the %s on the page do what they say", async (_, lines) => {
  const { emulator, client } = await demoEmulator();
  const shell = promisify(execFile)("bash", ["-euc", `${NPX}\n${lines}`], {
    env: { ...ENVIRONMENT, ...emulator.environment },
  });
  const { stdout } = await shell;
  expect(stdout.match(/ has been added\./g)).toHaveLength(2);
  expect(stdout).toContain("dataset-import-job/again has failed.");
  expect((await client.listDatasetImportJobs({})).datasetImportJobs).toMatchObject([
    { jobName: "again", status: "CREATE FAILED", failureReason: "no rows" },
    {
      jobName: "tonight",
      importMode: "FULL",
      status: "CREATE FAILED",
      failureReason: "no such column",
    },
  ]);
});
