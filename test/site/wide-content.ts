// What is wider than its place on a page: tables, code and pictures.
import type { Page } from "playwright-core";

/** What a reader can move sideways on a page. */
const MOVABLE = ".vp-doc table, .vp-doc pre, .vp-doc :has(> img)";

/** What is wider than its place, and has no shadow at its edge or is out of the keyboard's reach. */
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
