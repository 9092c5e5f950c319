// The page "Getting started in Python and YAML": its program in Python on the real engine, and its lines for the shell.
import { codeIn, sectionOf } from "../support/documents.ts";
import type { Trial } from "../support/engine-trial.ts";
import { followPage, PAGE } from "../support/native-getting-started-story.ts";
import { startPythonProgram } from "./python-example.ts";

let trial: Trial;
beforeAll(async () => {
  const step = sectionOf(PAGE, "3. Write the program");
  const [, project = ""] = codeIn(step, "yaml");
  const [program = ""] = codeIn(step, "python");
  trial = await startPythonProgram({ "Pulumi.yaml": project, "__main__.py": program });
});
afterAll(() => trial.dispose());

test("each step shows in Python the output on the page", async () => {
  await followPage(trial);
});
