// The page "Getting started": its program on the real engine, and its lines for the shell, unchanged.
import { join } from "node:path";

import type { ProcessOutcome } from "../../../build/machine/process-output.ts";
import { codeIn, documentText } from "../../support/documents.ts";
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { openPageShell, type PageShell } from "../../support/page-shell.ts";
import { TRANSPILE_ONLY } from "../transpile-only.ts";

const PAGE = documentText("docs/getting-started.md");
const DATASET = "arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS";
const FIRST_IMPORT = "arn:aws:personalize:us-east-1:123456789012:dataset-import-job/first";

let trial: Trial;
let shell: PageShell;
beforeAll(async () => {
  const created = [
    { status: "CREATE PENDING", forMs: 1_000 },
    { status: "CREATE IN_PROGRESS", forMs: 60_000 },
    { status: "ACTIVE" },
  ];
  trial = await startTrial(
    {
      files: {
        "Pulumi.yaml": codeIn(PAGE, "yaml").join(""),
        "index.ts": codeIn(PAGE, "ts").join(""),
      },
    },
    { environment: TRANSPILE_ONLY, emulator: { timelines: { DatasetImportJob: { created } } } },
  );
  trial.emulator.addDataset({ datasetArn: DATASET });
  const emulator = join(
    process.env.ENGINE_TEST_PROJECT ?? "",
    "node_modules/pulumi-personalize-readiness/dist/emulator/main.js",
  );
  shell = openPageShell(PAGE, trial, {
    settings: "3. Point Pulumi at the emulator",
    preamble: `npx() { shift; node "${emulator}" "$@"; }`,
  });
});
afterAll(() => trial.dispose());

/** Presses Ctrl-C once the gate says that it waits. */
async function interrupted(line: string): Promise<ProcessOutcome> {
  const ctrlC = new AbortController();
  let heard = "";
  return shell.run(
    `exec ${line}`,
    (text) => {
      heard += text;
      if (heard.includes("next look in")) {
        ctrlC.abort();
      }
    },
    ctrlC.signal,
  );
}

test("each step shows the output on the page", async () => {
  const { linesOf, succeeded } = shell;
  await succeeded("pulumi stack init dev");

  const [wait = ""] = linesOf("4. Wait for an import");
  const [addFirst = "", up = ""] = wait.trimEnd().split("\n");
  await succeeded(addFirst);
  // Nobody knows how long the engine takes to get to its first look.
  trial.goesOn(FIRST_IMPORT, ["CREATE IN_PROGRESS", "ACTIVE"]);
  expect(await succeeded(up)).toMatch(/first: ACTIVE, ready after/);

  const [start = "", resume = ""] = linesOf("5. Stop and resume");
  const [addSecond = "", upAgain = ""] = start.trimEnd().split("\n");
  await succeeded(addSecond);
  const stopped = await interrupted(upAgain);
  expect(stopped.code).not.toBe(0);
  expect(stopped.output).toContain("was canceled after");
  expect(await succeeded(resume)).toMatch(/importJob.*second/);

  const [refresh = ""] = linesOf("6. See drift");
  expect(await succeeded(refresh)).toContain("has replaced the data of this");

  const [fail = ""] = linesOf("7. See a failure");
  const failed = await shell.run(fail);
  expect(failed.code).not.toBe(0);
  expect(failed.output).toContain("AWS's reason: no such column.");

  const [clean = ""] = linesOf("8. Clean up");
  expect(await succeeded(clean)).toContain("Stack 'dev' has been removed!");
});
