// The story of the quickstart: the gate's main job.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { startTrial, type Trial } from "../../support/engine-trial.ts";
import { tellQuickstart } from "../../support/quickstart-story.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { DATASET_ARN } from "../../support/shop.ts";
import { TRANSPILE_ONLY } from "../transpile-only.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(
    { main: "index.ts", files: join(repositoryRoot(), "examples/quickstart") },
    { environment: TRANSPILE_ONLY },
  );
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the project at the root of the repository is the quickstart", async () => {
  const project = await readFile(join(repositoryRoot(), "Pulumi.yaml"), "utf8");

  expect(project).toContain("main: examples/quickstart/index.ts");
});

test("the quickstart builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  await tellQuickstart(trial, { previewLooks: false });
});
