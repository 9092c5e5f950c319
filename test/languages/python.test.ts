// The story of the quickstart in Python.
import type { Trial } from "../support/engine-trial.ts";
import { tellQuickstart } from "../support/quickstart-story.ts";
import { DATASET_ARN } from "../support/shop.ts";
import { startPythonExample } from "./python-example.ts";
import { QUICK } from "./quick-looks.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startPythonExample("python");
  await trial.configure({ ...QUICK, datasetArn: DATASET_ARN });
});
afterAll(() => trial.dispose());

test("the quickstart in Python builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  await tellQuickstart(trial, { previewLooks: true });
});
