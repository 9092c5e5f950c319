// The story of the quickstart in YAML.
import type { Trial } from "../support/engine-trial.ts";
import { tellQuickstart } from "../support/quickstart-story.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { startExample } from "./example-trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startExample("yaml", {}, { usesPlugin: true });
  await trial.configure({ datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the quickstart in YAML builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  await tellQuickstart(trial, { previewLooks: true });
});
