// The pages of the API: typedoc writes the docstrings as Markdown, so that one search and one theme serve all pages.
import { Application } from "typedoc";

const OPTIONS = "build/site/typedoc.json";

/** The modules by the names of their entries, and their names on the site. */
const MODULES: Readonly<Record<string, string>> = { index: "gates" };

/** Writes the pages where the options say. @throws Error if the docstrings cannot be read; typedoc says why. */
export async function writeApiPages(): Promise<void> {
  const typedoc = await Application.bootstrapWithPlugins({ options: OPTIONS });
  const project = await typedoc.convert();
  if (project === undefined) {
    throw new Error("typedoc could not read the docstrings.");
  }
  for (const module of project.children ?? []) {
    module.name = MODULES[module.name] ?? module.name;
  }
  await typedoc.generateOutputs(project);
}
