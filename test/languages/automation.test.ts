// Programs in other languages, with the generated SDKs, on the real CLI: each story once for every language.
import { existsSync } from "node:fs";
import { join } from "node:path";

import { patienceIsOver } from "../support/patience.ts";
import { installedPlugin } from "../support/plugin-folder.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { DATASET_ARN } from "../support/shop.ts";
import manifest from "../../package.json";
import { startLanguageTrial, type LanguageTrial } from "./language-trial.ts";
import { required } from "./required.ts";

const DEPLOY_PY = join(repositoryRoot(), "test/languages/python/deploy.py");

/** Each program exports a text for a gate, because the Automation API in Java fails after an up that has other outputs. */
const LANGUAGES = [
  { language: "Python", program: () => [required("LANGUAGE_TESTS_PYTHON"), DEPLOY_PY] as const },
  { language: "Go", program: () => [required("LANGUAGE_TESTS_GO")] as const },
  {
    language: "Java",
    program: () => ["java", "-cp", required("LANGUAGE_TESTS_CLASS_PATH"), "Deploy"] as const,
  },
];

const SECRET = "nobody-may-read-this";

describe.each(LANGUAGES)("a program in $language", ({ program }) => {
  let trial: LanguageTrial;
  beforeAll(async () => {
    trial = await startLanguageTrial(program());
  });
  afterAll(() => trial.dispose());

  const stored = async (name: string) =>
    (await trial.stack.exportState()).resources?.find(({ urn }) => urn.endsWith(`::${name}`));

  test("downloads the plugin from the place that the SDK names, waits for a given import and for the newest, reads a gate, keeps a secret, and hears from a refresh that a newer import has replaced the data", async () => {
    const given = trial.job("given", ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"]);
    const gates = {
      given: { datasetImportJobArn: given, secretTrigger: SECRET },
      newest: { datasetArn: DATASET_ARN },
      read: { get: given },
    };

    const plugin = installedPlugin(String(trial.stack.environment.PULUMI_HOME), manifest.version);
    expect(existsSync(plugin)).toBe(false);

    const up = await trial.run("up", gates);

    expect(existsSync(plugin)).toBe(true);
    expect(up.output).toContain("given: CREATE IN_PROGRESS ");
    expect(up.output).toMatch(/next look in 0\.\d+s/);
    expect(up.output).toContain("ACTIVE, ready after ");
    expect(up.failed).toBe(false);
    const ready = { value: `${given} is ACTIVE, from s3://emulator/given.csv` };
    expect(await trial.stack.outputs()).toEqual({ given: ready, newest: ready, read: ready });
    expect(await trial.storedText()).not.toContain(SECRET);

    const again = await trial.run("up");
    expect(again.output).toContain("unchanged");
    expect(again.output).not.toMatch(/\d updated|\d created/);

    const newer = trial.job("newer", ["ACTIVE"]);

    const refresh = await trial.run("refresh");

    expect(refresh.output).toContain("newer");
    expect(refresh.failed).toBe(false);
    expect((await stored("given"))?.outputs?.drift).toEqual([
      expect.objectContaining({ datasetImportJobArn: newer }),
    ]);
  });

  test("fails with AWS's reason, and keeps nothing of it", async () => {
    const failing = trial.job("failing", ["CREATE FAILED"], "The CSV lacks the column ITEM_ID");

    const up = await trial.run("up", { failing: { datasetImportJobArn: failing } });

    expect(up.output).toContain("AWS's reason: The CSV lacks the column ITEM_ID.");
    expect(up.failed).toBe(true);
    expect(await stored("failing")).toBeUndefined();
  });

  test("gives up at the deadline, and the next up resumes the wait", async () => {
    const slow = trial.job("slow", ["CREATE IN_PROGRESS"]);
    const gates = { slow: { datasetImportJobArn: slow, createTimeout: "1s" } };

    const late = await trial.run("up", gates);

    expect(late.output).toContain("was not ready ");
    expect(late.failed).toBe(true);
    expect((await stored("slow"))?.initErrors).toBeDefined();

    trial.goesOn(slow, ["CREATE IN_PROGRESS", "ACTIVE"]);
    const up = await trial.run("up");

    expect(up.failed).toBe(false);
    expect(up.output).toMatch(/1 updated/);
    expect((await stored("slow"))?.outputs).toMatchObject({ status: "ACTIVE" });
  });

  test("ends a wait on a Ctrl-C, and the next up resumes the wait", async () => {
    const slow = trial.job("stopped", ["CREATE IN_PROGRESS"]);
    const ctrlC = new AbortController();
    let looks = 0;
    trial.emulator.interject(({ operation }) => {
      looks += operation === "DescribeDatasetImportJob" ? 1 : 0;
      if (looks === 3) {
        ctrlC.abort();
      }
      return undefined;
    });

    const stopped = await trial.run(
      "up",
      { stopped: { datasetImportJobArn: slow } },
      AbortSignal.any([ctrlC.signal, patienceIsOver()]),
    );

    expect(stopped.failed).toBe(true);
    expect(stopped.output).toContain("the next pulumi up resumes the wait");
    expect((await trial.stack.exportState()).pending_operations ?? []).toEqual([]);

    trial.goesOn(slow, ["ACTIVE"]);
    expect(await trial.run("up")).toMatchObject({ failed: false });
    expect((await stored("stopped"))?.outputs).toMatchObject({ status: "ACTIVE" });
  });

  test("uses a changed setting of the provider at once, and leaves nothing after destroy", async () => {
    const other = trial.job("other", ["ACTIVE"]);
    await trial.stack.setConfig({ "personalize-readiness:profile": "nobody" });

    const refused = await trial.run("up", { other: { datasetImportJobArn: other } });

    expect(refused.output).toContain('The credentials come from profile "nobody"');
    expect(refused.failed).toBe(true);

    expect(await trial.run("destroy")).toMatchObject({ failed: false });
    expect((await trial.stack.exportState()).resources ?? []).toEqual([]);
  });
});
