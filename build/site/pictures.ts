// Pictures that lead to themselves, so that a reader can look at them in full.
import type { MarkdownRenderer } from "vitepress";

/** Makes a Markdown renderer lead from each picture that stands alone, and leads nowhere, to the file of the picture. */
export function leadPicturesToThemselves(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("links-of-pictures", ({ tokens, Token }) => {
    for (const token of tokens) {
      const [picture, ...others] = token.children ?? [];
      if (picture?.type === "image" && others.length === 0) {
        const open = new Token("link_open", "a", 1);
        open.attrSet("href", picture.attrGet("src") ?? "");
        token.children = [open, picture, new Token("link_close", "a", -1)];
      }
    }
  });
}
