// The order of the pages in the site's sidebar: by the tasks of a reader.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";

type Item = DefaultTheme.SidebarItem;

/** A part of the sidebar: pages without ".md", or a folder for all of its pages, the pages that are named here first. */
interface Part {
  readonly title: string;
  readonly pages: readonly string[];
}

const DOCUMENTS: readonly Part[] = [
  { title: "Start", pages: ["getting-started", "getting-started-native", "concepts"] },
  {
    title: "How to",
    pages: [
      "how-to/pipeline",
      "how-to/ci",
      "how-to/drift",
      "how-to/components-and-stacks",
      "how-to/accounts-and-regions",
      "how-to/languages",
      "how-to/shell-loop",
      "how-to",
    ],
  },
  { title: "Reference", pages: ["reference/gates", "reference"] },
  { title: "Tools", pages: ["command", "emulator", "testing"] },
  { title: "Help", pages: ["troubleshooting", "compatibility"] },
  {
    title: "Examples",
    pages: [
      "examples/index",
      "examples/quickstart",
      "examples/python",
      "examples/yaml",
      "examples/java",
      "examples/pipeline",
      "examples/python-pipeline",
      "examples/nightly",
      "examples",
    ],
  },
  {
    title: "About",
    pages: [
      "api/index",
      "alternatives",
      "benchmark",
      "benchmark-figures",
      "change-log",
      "contributing",
      "security",
    ],
  },
];

const API: readonly Part[] = [
  { title: "API", pages: ["api/index", "api/gates/index", "api/emulator/index"] },
  { title: "Gates", pages: ["api/gates/classes"] },
  { title: "Types of the gates", pages: ["api/gates"] },
  { title: "Emulator", pages: ["api/emulator/functions", "api/emulator"] },
];

/**
 * The sidebars for the pages in the folder: the sidebar of the API would be too long for the other pages. A test finds a page
 * that no part names.
 */
export function sidebarOf(folder: string): DefaultTheme.SidebarMulti {
  return { "/api/": itemsOf(folder, API), "/": itemsOf(folder, DOCUMENTS) };
}

function itemsOf(folder: string, parts: readonly Part[]): Item[] {
  const placed = new Set<string>();
  return parts.map(({ title, pages }) => {
    const own = pages.flatMap((page) => pagesOf(folder, page)).filter((page) => !placed.has(page));
    const items = [...new Set(own)].map((page) => {
      placed.add(page);
      return { text: titleOf(join(folder, `${page}.md`)), link: addressOf(page) };
    });
    return { text: title, items };
  });
}

function pagesOf(folder: string, name: string): string[] {
  const path = join(folder, name);
  if (!existsSync(path)) {
    return existsSync(`${path}.md`) ? [name] : [];
  }
  return readdirSync(path)
    .sort()
    .flatMap((entry) =>
      statSync(join(path, entry)).isDirectory()
        ? pagesOf(folder, `${name}/${entry}`)
        : [`${name}/${entry.replace(/\.md$/, "")}`],
    );
}

/** The address of a page. The first page of a folder has the address of the folder; otherwise the theme does not find the next page. */
function addressOf(page: string): string {
  return `/${page.replace(/(^|\/)index$/, "$1")}`;
}

/** The title of a page, as HTML. */
function titleOf(file: string): string {
  const [, title] = /^# (.+)$/m.exec(readFileSync(file, "utf8")) ?? [];
  if (title === undefined) {
    throw new Error(`${file} has no title.`);
  }
  // The name of a type may be longer than the sidebar is wide: the name breaks before a word.
  return title
    .replace(/[`\\]/g, "")
    .replaceAll("<", "&lt;")
    .replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");
}
