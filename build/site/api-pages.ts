// The pages of the API: typedoc writes the docstrings as Markdown, so that all pages share a search and a theme.
import {
  Application,
  Converter,
  PageEvent,
  TypeScript,
  type Context,
  type DeclarationReflection,
} from "typedoc";

import { startPage } from "./api-start.ts";

const OPTIONS = "build/site/typedoc.json";

/** The modules by the names of their entries, and their names on the site. */
const GATES = "gates";
const MODULES: Readonly<Record<string, string>> = { index: GATES };

const START_PAGE = "index.md";

/** Writes the pages into the folder of the options. @throws Error if the docstrings cannot be read; typedoc says why. */
export async function writeApiPages(): Promise<void> {
  const typedoc = await Application.bootstrapWithPlugins({ options: OPTIONS });
  typedoc.converter.on(Converter.EVENT_CREATE_DECLARATION, keepWrittenType);
  typedoc.renderer.on(PageEvent.END, fitTypesInCells);
  const project = await typedoc.convert();
  if (project === undefined) {
    throw new Error("typedoc could not read the docstrings.");
  }
  for (const module of project.children ?? []) {
    module.name = MODULES[module.name] ?? module.name;
  }
  const gates = project.children?.find(({ name }) => name === GATES)?.children ?? [];
  typedoc.renderer.on(PageEvent.END, (page) => {
    if (page.url === START_PAGE && page.contents !== undefined) {
      page.contents = startPage(page.contents, gates);
    }
  });
  await typedoc.generateOutputs(project);
}

/** Keeps the type of a property as written: typedoc resolves the type, and leaves out members that another package declares. */
function keepWrittenType(context: Context, property: DeclarationReflection): void {
  const declaration = context.getSymbolFromReflection(property)?.valueDeclaration;
  if (
    declaration !== undefined &&
    TypeScript.isPropertyDeclaration(declaration) &&
    declaration.type !== undefined
  ) {
    property.type = context.converter.convertType(context, declaration.type);
  }
}

/**
 * The plugin begins a long union with a bar, for a line of its own, and the cell of a table is one line. That line may break before
 * the name of a structure, so that the description has room.
 */
function fitTypesInCells(page: PageEvent): void {
  page.contents = page.contents
    ?.replace(/(?<=\\<) \\\| |(?<= \|)( )\\\| /g, "$1")
    .replace(/(?<=\\<)(?=\[)/g, "<wbr>");
}
