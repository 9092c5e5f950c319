// Tables that a phone shows as cards: each cell has the heading of its column with it.
import type { MarkdownRenderer } from "vitepress";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** The role of each element for a screen reader, which loses the role when a style shows the element as a card. */
const ROLES: Readonly<Record<string, string>> = {
  table_open: "table",
  thead_open: "rowgroup",
  tbody_open: "rowgroup",
  tr_open: "row",
  th_open: "columnheader",
  td_open: "cell",
};

/** Makes a Markdown renderer write the heading of its column on each cell, and let the keyboard move a table sideways. */
export function labelCells(markdown: MarkdownRenderer): void {
  // The theme's own rule writes no attributes.
  markdown.renderer.rules.table_open = (tokens, i, options, _, renderer) =>
    renderer.renderToken(tokens, i, options);
  markdown.core.ruler.push("labels-of-cells", ({ tokens }) => {
    let headings: string[] = [];
    let column = 0;
    for (const [i, token] of tokens.entries()) {
      const role = ROLES[token.type];
      if (role === undefined) {
        continue;
      }
      token.attrSet("role", role);
      if (token.type === "table_open") {
        token.attrSet("tabindex", "0");
        headings = [];
      } else if (token.type === "tr_open") {
        column = 0;
      } else if (token.type === "th_open") {
        headings.push(wordsOf(tokens[i + 1]));
      } else if (token.type === "td_open") {
        const heading = headings[column] ?? "";
        if (heading !== "") {
          token.attrSet("data-heading", heading);
        }
        column += 1;
      }
    }
  });
}

function wordsOf(text: Token | undefined): string {
  return (text?.children ?? []).map(({ content }) => content).join("");
}
