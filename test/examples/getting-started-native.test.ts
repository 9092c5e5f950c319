// The page "Getting started in Python and YAML": its program in YAML on the real engine, and its lines for the shell.
import { codeIn, sectionOf } from "../support/documents.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { followPage, PAGE } from "../support/native-getting-started-story.ts";

let trial: Trial;
beforeAll(async () => {
  const [program = ""] = codeIn(sectionOf(PAGE, "3. Write the program"), "yaml");
  trial = await startTrial({ usesPlugin: true, files: { "Pulumi.yaml": program } });
});
afterAll(() => trial.dispose());

test("each step shows in YAML the output on the page", async () => {
  await followPage(trial);
});
