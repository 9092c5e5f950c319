// The first page of the API: a text with the table of the gates, of which each docstring says what the gate waits for.
import type { DeclarationReflection } from "typedoc";

import { KINDS } from "../../src/kinds/kinds.ts";

const PLACE_OF_TABLE = "<!-- the table of the gates -->";

/** The list of modules that typedoc adds, of which the text tells more. */
const MODULES = /\n## Modules\n[^]*$/;

/** The Markdown of the first page: `page`, which typedoc makes of the text, with a table of `classes`, the gates. */
export function startPage(page: string, classes: readonly DeclarationReflection[]): string {
  return page.replace(MODULES, "").replace(PLACE_OF_TABLE, () => table(classes));
}

/** In the order of the table of kinds, which is the order of their use. */
function table(classes: readonly DeclarationReflection[]): string {
  const rows = KINDS.map((kind) => {
    const gate = classes.find(({ name }) => name === `${kind.name}Readiness`);
    if (gate === undefined) {
      throw new Error(`No gate on a ${kind.label} has a docstring.`);
    }
    return `| [\`${gate.name}\`](/api/gates/classes/${gate.name}) | ${meaning(gate)} |`;
  });
  return ["| gate | meaning |", "| --- | --- |", ...rows].join("\n");
}

/** The first two sentences of a docstring's first paragraph, less how long the gate waits. */
function meaning({ comment, name }: DeclarationReflection): string {
  const text = (comment?.summary ?? []).map((part) => part.text).join("");
  const [paragraph = ""] = text.split("\n\n");
  const sentences = paragraph.replace(/\s+/g, " ").match(/[^ ][^]*?\.(?= |$)/g) ?? [];
  if (sentences.length === 0) {
    throw new Error(`The docstring of ${name} has no sentence.`);
  }
  return sentences
    .filter((sentence) => !sentence.startsWith("Waits "))
    .slice(0, 2)
    .join(" ");
}
