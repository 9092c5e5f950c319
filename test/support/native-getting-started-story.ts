// The story that the page "Getting started in Python and YAML" tells, whatever language its program is in.
import { documentText } from "./documents.ts";
import type { Trial } from "./engine-trial.ts";
import { openPageShell } from "./page-shell.ts";
import { repositoryRoot } from "./repository-root.ts";

export const PAGE = documentText("docs/getting-started-native.md");

const PLACE = "arn:aws:personalize:us-east-1:123456789012";

/** Follows the page from its step 4 on, in a trial that has the files of its step 3. */
export async function followPage(trial: Trial): Promise<void> {
  const { emulator } = trial;
  emulator.addDataset({ datasetArn: `${PLACE}:dataset/demo/INTERACTIONS` });
  const { linesOf, succeeded } = openPageShell(PAGE, trial, {
    settings: "4. Point the provider at the emulator",
    preamble: `CLONE='${repositoryRoot()}'`,
  });

  await succeeded("pulumi stack init dev");

  const [wait = ""] = linesOf("5. Preview, and wait for an import");
  const [addFirst = "", preview = "", up = ""] = wait.trimEnd().split("\n");
  await succeeded(addFirst);
  // Nobody knows how long the engine takes to get to its first look.
  const UNDER_WAY = "CREATE IN_PROGRESS";
  trial.goesOn(`${PLACE}:dataset-import-job/first`, [UNDER_WAY, UNDER_WAY, UNDER_WAY, "ACTIVE"]);
  const first = await succeeded(preview);
  expect(first).toMatch(/Diagnostics:\n[^]*first: CREATE IN_PROGRESS \d+s, up will wait for it/);
  expect(first).toContain(`datasetGroupArn: "${PLACE}:dataset-group/demo"`);
  expect(first).toMatch(/importJob +: \[unknown\]/);
  const waited = await succeeded(up);
  expect(waited).toMatch(/first: CREATE IN_PROGRESS \d+s, next look in \d+s/);
  expect(waited).toMatch(/first: ACTIVE, ready after \d+s/);
  expect(waited).not.toContain("Traceback");

  const [start = "", take = ""] = linesOf("6. Follow a newer import");
  expect(await succeeded(start)).toMatch(
    /The newest dataset import job is second, created \S+ ago\. It is under way, and pulumi up waits for it\./,
  );
  expect(await succeeded(take)).toMatch(/importJob.*=> ".*dataset-import-job\/second"/);

  const [refresh = ""] = linesOf("7. See drift");
  expect(await succeeded(refresh)).toMatch(
    /import-job\/third, .*has replaced the data of this import\./,
  );

  const [clean = ""] = linesOf("8. Clean up");
  expect(await succeeded(clean)).toContain("Stack 'dev' has been removed!");
}
