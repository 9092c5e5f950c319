// The page "Getting started": its program on the real engine, and its lines for the shell, unchanged.
import { join } from "node:path";

import { codeIn, documentText, sectionOf } from "../../support/documents.ts";
import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { runProcess, type ProcessOutcome } from "../../../build/machine/process-output.ts";
import { TRANSPILE_ONLY } from "../transpile-only.ts";

const PAGE = documentText("docs/getting-started.md");
const PORT_OF_PAGE = "http://127.0.0.1:4010";
const DATASET = "arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS";
const FIRST_IMPORT = "arn:aws:personalize:us-east-1:123456789012:dataset-import-job/first";

/** The lines for the shell in the section of this title. */
function linesOf(title: string): string[] {
  return codeIn(sectionOf(PAGE, title), "sh");
}

let trial: Trial;
beforeAll(async () => {
  const created = [
    { status: "CREATE PENDING", forMs: 1_000 },
    { status: "CREATE IN_PROGRESS", forMs: 20_000 },
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
});
afterAll(() => trial.dispose());

/** Runs lines in a shell that has the page's settings. The emulator is the one of the trial. */
function shell(lines: string, onOutput?: (text: string) => void, ctrlC?: AbortSignal) {
  const emulator = join(
    process.env.ENGINE_TEST_PROJECT ?? "",
    "node_modules/pulumi-personalize-readiness/dist/emulator/main.js",
  );
  const [settings = ""] = linesOf("3. Point Pulumi at the emulator");
  const exports = settings
    .split("\n")
    .filter((line) => /^(unset|export) /.test(line))
    .join("\n")
    .replace(PORT_OF_PAGE, trial.emulator.environment.AWS_ENDPOINT_URL_PERSONALIZE ?? "");
  const npx = `npx() { shift; node "${emulator}" "$@"; }`;
  return runProcess("bash", ["-euc", [npx, exports, lines].join("\n")], {
    cwd: trial.folder,
    env: trial.stack.environment,
    ctrlC,
    ...(onOutput && { onOutput }),
  });
}

async function succeeded(lines: string): Promise<string> {
  const { code, output } = await shell(lines);
  expect({ code, output }).toMatchObject({ code: 0 });
  return output;
}

/** Presses Ctrl-C once the gate says that it waits. */
async function interrupted(line: string): Promise<ProcessOutcome> {
  const ctrlC = new AbortController();
  let heard = "";
  return shell(
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
  const failed = await shell(fail);
  expect(failed.code).not.toBe(0);
  expect(failed.output).toContain("AWS's reason: no such column.");

  const [clean = ""] = linesOf("8. Clean up");
  expect(await succeeded(clean)).toContain("Stack 'dev' has been removed!");
});
