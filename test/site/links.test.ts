// Tests that the links of the site lead somewhere, and that its sidebar leads to every page.
import { posix } from "node:path";

import { SITE_BASE, siteFiles, sitePages, siteText, titleOf } from "./site-files.ts";

const FILES = new Set(siteFiles());
const PAGES = sitePages();
const TEXTS = new Map(PAGES.map((page) => [page, siteText(page)]));

/** Pages without a place in a sidebar: the first page has no sidebar. */
const OUTSIDE = new Set(["index.html"]);

const ELSEWHERE = /^(?:https?|mailto|data):/;

function valuesOf(text: string, attribute: string): string[] {
  return [...text.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(
    ([, value = ""]) => value,
  );
}

const IDS = new Map([...TEXTS].map(([page, text]) => [page, new Set(valuesOf(text, "id"))]));

/** The file of the site that an address on a page leads to, and the anchor in it. */
function destination(page: string, address: string): { file: string; anchor: string } {
  const [path = "", anchor = ""] = address.replaceAll("&amp;", "&").split("#");
  const absolute = path.startsWith("/") ? path : posix.join(SITE_BASE, posix.dirname(page), path);
  const file = path === "" ? page : fileAt(absolute);
  return { file, anchor: decodeURIComponent(anchor) };
}

/** The file of an absolute address; an address outside the site has no file. */
function fileAt(address: string): string {
  const path = address.startsWith(SITE_BASE) ? address.slice(SITE_BASE.length) : "outside the site";
  return path.replace(/(^|\/)$/, "$1index.html");
}

test("every page, picture and anchor that a page leads to is there", () => {
  const broken = [...TEXTS].flatMap(([page, text]) =>
    [...valuesOf(text, "href"), ...valuesOf(text, "src")]
      .filter((address) => !ELSEWHERE.test(address))
      .filter((address) => {
        const { file, anchor } = destination(page, address);
        return !FILES.has(file) || (anchor !== "" && IDS.get(file)?.has(anchor) !== true);
      })
      .map((address) => `${page} leads to ${address}`),
  );

  expect(PAGES.length).toBeGreaterThan(50);
  expect(broken).toEqual([]);
});

test("the sidebars lead to every page", () => {
  const linked = new Set(
    [...TEXTS.values()].flatMap((text) => {
      const [, sidebar = ""] = /<aside class="VPSidebar"([^]*?)<\/aside>/.exec(text) ?? [];
      return valuesOf(sidebar, "href").map((address) => destination("index.html", address).file);
    }),
  );

  expect(PAGES.filter((page) => !linked.has(page) && !OUTSIDE.has(page))).toEqual([]);
});

test("the links to the page before and the page after lead to other pages, and every document has one", () => {
  const neighbors = [...TEXTS].map(([page, text]) => ({
    page,
    leadTo: [...text.matchAll(/<a class="[^"]*pager-link[^>]*>/g)].flatMap(([link]) =>
      valuesOf(link, "href").map((address) => destination(page, address).file),
    ),
  }));

  expect(neighbors.filter(({ page, leadTo }) => leadTo.includes(page))).toEqual([]);
  expect(neighbors.filter(({ leadTo }) => leadTo.length === 0).map(({ page }) => page)).toEqual([
    ...OUTSIDE,
  ]);
});

test("every page has a title and a description of its own", () => {
  const heads = [...TEXTS].map(([page, text]) => {
    const [, description = ""] = /<meta name="description" content="([^"]*)"/.exec(text) ?? [];
    return { page, title: titleOf(page), description };
  });

  expect(heads.filter(({ title, description }) => title === "" || description.length < 20)).toEqual(
    [],
  );
  // Two modules of the API may have a type of the same name.
  const titles = heads.filter(({ page }) => !page.startsWith("api/")).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
