// The tables, code and pictures of a page that are wider than their place.
import type { Page } from "playwright-core";

/** The elements of a page that a reader can move sideways. */
const MOVABLE = ".vp-doc table, .vp-doc pre, .vp-doc :has(> img)";

/** The elements that are wider than their place, and have no shadow at the edge or are out of the keyboard's reach. */
export async function hiddenContent(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(MOVABLE)})]
    .filter((it) => it.scrollWidth > it.clientWidth)
    .filter((it) => {
      const hasShadow = getComputedStyle(it).backgroundAttachment.includes("local, local, scroll, scroll")
        || getComputedStyle(it, "::after").position === "sticky";
      return !hasShadow || it.tabIndex < 0;
    })
    .map((it) => it.outerHTML.slice(0, 100))`);
}

/** Tables, or commands, that are wider than their place. */
export async function widerThanTheirPlace(
  page: Page,
  selector: string,
): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((it) => it.scrollWidth > it.clientWidth)
    .map((it) => it.textContent.trim().slice(0, 100))`);
}

export const TABLES = ".vp-doc table";
export const COMMANDS = ".vp-doc .language-sh pre";
