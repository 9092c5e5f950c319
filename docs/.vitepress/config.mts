// The site that `npm run site` makes from the documents, the examples and the docstrings.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig, type HeadConfig } from "vitepress";

import { wordsOfCommands } from "../../build/site/commands.ts";
import { descriptionOf } from "../../build/site/description.ts";
import { PAGES_FOLDER, SITE_FOLDER } from "../../build/site/folders.ts";
import { leadLinksToPages } from "../../build/site/links.ts";
import { leadPicturesToThemselves } from "../../build/site/pictures.ts";
import { publicAddress } from "../../build/site/public-address.ts";
import { sidebarOf } from "../../build/site/sidebar.ts";
import { slug } from "../../build/site/slug.ts";
import { labelCells } from "../../build/site/tables.ts";

const NAME = "pulumi-personalize-readiness";
const TAGLINE = "Pulumi stacks that wait until Amazon Personalize is ready.";
const { base, site, sources } = publicAddress(process.env);

/**
 * How much a part of a page counts in the search. The long table of all arguments would come behind each short text that names
 * an argument, and the section about adding a kind behind all texts about kinds. The many alike tables of the API, programs and what only
 * contributors read would take the places of pages that explain, of which those for a task come first. A browser runs this text, so it
 * uses nothing of the module.
 */
function boostDocument(address: string): number {
  if (/\/(reference\/gates\.html#arguments|contributing\.html#adding-a-kind)$/.test(address)) {
    return 4;
  }
  if (/\/(api|examples)\/|\/(contributing|change-log|benchmark-figures)\./.test(address)) {
    return 0.5;
  }
  return address.includes("/how-to/") ? 1.5 : 1;
}

/**
 * The words under which the search finds a term of a field: "customTimeouts" in a text also stands under "timeouts". The title of
 * a type stands under its whole name alone.
 */
function wordsOfTerm(term: string, field?: string): string[] {
  const parts = field === "text" ? term.split(/(?<=[a-z])(?=[A-Z])/) : [];
  return [...new Set([term, ...parts].map((word) => word.toLowerCase()))];
}

/** A reader who searches "customTimeouts" wants no other timeouts. */
function wordOfQuery(term: string): string {
  return term.toLowerCase();
}

export default defineConfig({
  title: NAME,
  description: TAGLINE,
  lang: "en-US",
  base,
  srcDir: resolve(PAGES_FOLDER),
  outDir: resolve(SITE_FOLDER),
  cacheDir: resolve("node_modules/.cache/vitepress"),
  ...(site !== undefined && { sitemap: { hostname: site } }),
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }],
    ["meta", { property: "og:type", content: "website" }],
    ["meta", { property: "og:site_name", content: NAME }],
  ],
  transformPageData: ({ filePath }) => {
    const description = descriptionOf(readFileSync(join(PAGES_FOLDER, filePath), "utf8"));
    return description === "" ? {} : { description };
  },
  transformHead: ({ page, title, description }) => {
    const tags: HeadConfig[] = [
      ["meta", { property: "og:title", content: title }],
      ["meta", { property: "og:description", content: description }],
    ];
    if (site !== undefined) {
      const address = `${site.replace(/\/$/, "")}/`;
      const path = page.replace(/\.md$/, ".html").replace(/^index\.html$/, "");
      tags.push(
        ["meta", { property: "og:url", content: `${address}${path}` }],
        ["meta", { property: "og:image", content: `${address}card.svg` }],
      );
    }
    return tags;
  },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify: slug },
    codeTransformers: [wordsOfCommands],
    config: (markdown) => {
      leadLinksToPages(markdown, sources);
      leadPicturesToThemselves(markdown);
      labelCells(markdown);
    },
  },
  themeConfig: {
    logo: "/icon.svg",
    // The whole name leaves no room for the menu on a phone.
    siteTitle: "personalize-readiness",
    nav: [
      { text: "Get started", link: "/getting-started" },
      { text: "How to", link: "/how-to/pipeline" },
      { text: "Reference", link: "/reference/gates" },
      { text: "API", link: "/api/" },
      { text: "Troubleshooting", link: "/troubleshooting" },
    ],
    sidebar: sidebarOf(PAGES_FOLDER),
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        miniSearch: {
          options: { processTerm: wordsOfTerm },
          searchOptions: { boostDocument, processTerm: wordOfQuery },
        },
      },
    },
    notFound: {
      title: "This page is not there",
      quote: "Perhaps it has moved: the search finds it.",
      linkText: "To the first page",
      linkLabel: "To the first page",
    },
  },
});
