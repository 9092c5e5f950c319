// Leads the links of a document, which are written for the repository, to the pages of the site.
import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";

import { sitePathOf } from "./site-page.ts";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** The environment of a page, from its front matter. */
interface PageEnvironment {
  readonly frontmatter?: {
    /** The document's path in the repository; missing on a page that was written for the site. */
    readonly source?: string;
  };
}

/** A link that begins with a scheme or with "//", "/" or "#" is right as it is. */
const AS_WRITTEN = /^(?:[a-z][a-z+.-]*:|\/|#)/i;
const OF_ANOTHER_HOST = /^(?:https?:)?\/\//i;

/**
 * Makes a Markdown renderer lead links to files of the repository to the site's pages. A link to a file that the site does not
 * have leads to `sources`, such as "https://host/owner/name/blob/v1.0.0"; without sources only the text of the link stays.
 * Pictures of other hosts, such as badges, are left out, so that a page asks no other host for anything.
 */
export function leadLinksToPages(markdown: MarkdownRenderer, sources: string | undefined): void {
  markdown.core.ruler.push("links-of-the-repository", ({ tokens, env }) => {
    const source = (env as PageEnvironment).frontmatter?.source;
    for (const token of tokens) {
      if (token.children !== null) {
        token.children = withoutEmptyLinks(
          token.children.filter((child) => !isPictureOfAnotherHost(child)),
        );
        if (source !== undefined) {
          token.children = withLinksToPages(token.children, { source, sources });
        }
      }
    }
  });
}

function isPictureOfAnotherHost(token: Token): boolean {
  return token.type === "image" && OF_ANOTHER_HOST.test(token.attrGet("src") ?? "");
}

function withoutEmptyLinks(tokens: readonly Token[]): Token[] {
  const isEmptyAt = (i: number): boolean =>
    tokens[i]?.type === "link_open" && tokens[i + 1]?.type === "link_close";
  return tokens.filter((_, i) => !isEmptyAt(i) && !isEmptyAt(i - 1));
}

function withLinksToPages(
  tokens: readonly Token[],
  { source, sources }: { readonly source: string; readonly sources: string | undefined },
): Token[] {
  const open: boolean[] = [];
  return tokens.filter((token) => {
    if (token.type === "image") {
      token.attrSet("src", targetOf(token.attrGet("src"), source, sources) ?? "");
    } else if (token.type === "link_open") {
      const target = targetOf(token.attrGet("href"), source, sources);
      token.attrSet("href", target ?? "");
      open.push(target !== undefined);
      return target !== undefined;
    } else if (token.type === "link_close") {
      return open.pop();
    }
    return true;
  });
}

/** The target of a link on the site; undefined for a file that neither the site nor `sources` show. */
function targetOf(
  written: string | null,
  source: string,
  sources: string | undefined,
): string | undefined {
  if (written === null || AS_WRITTEN.test(written)) {
    return written ?? undefined;
  }
  const [path = "", anchor] = written.split("#");
  const file = posix.join(posix.dirname(source), path).replace(/\/$/, "");
  const page = sitePathOf(file);
  if (page === undefined) {
    return sources && `${sources}/${file}`;
  }
  return `${page.startsWith("/") ? "" : "/"}${page}${anchor === undefined ? "" : `#${anchor}`}`;
}
