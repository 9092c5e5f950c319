// The lines of the README for the use of the emulator by hand, run as they stand there.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../support/repository-root.ts";
import { demoEmulator } from "../harness.ts";
import { COMMAND, ENVIRONMENT } from "./from-source.ts";

const README = readFileSync(path.join(repositoryRoot(), "README.md"), "utf8");
const [, SECTION = ""] = /^### By hand\n([^]*?)^## /m.exec(README) ?? [];
const [CURL = "", WORDS = ""] = [...SECTION.matchAll(/^```sh\n([^]*?)^```$/gm)].map(
  ([, lines = ""]) => lines,
);

/** The command of the source, in place of the installed package. */
const NPX = `npx() { shift; ${[process.execPath, ...COMMAND].map((word) => `"${word}"`).join(" ")} "$@"; }`;

test.each([
  ["lines with curl", CURL],
  ["words of the command", WORDS],
])("the %s in the README do what they say", async (_, lines) => {
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
