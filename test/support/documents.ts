// The pages that people read: the README and the pages in docs.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "./repository-root.ts";

/** The pages in the form of Pulumi's Registry. */
const OF_THE_REGISTRY = ["docs/_index.md", "docs/installation-configuration.md"];

/** The paths of all pages in the repository, with slashes. */
export function documentPaths(): string[] {
  const paths = readdirSync(join(repositoryRoot(), "docs"), { recursive: true, encoding: "utf8" });
  const pages = paths
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .filter(
      (path) => path.endsWith(".md") && !path.includes("/.") && !OF_THE_REGISTRY.includes(path),
    )
    .sort();
  return ["README.md", ...pages];
}

/** The text of a page. @param path in the repository */
export function documentText(path: string): string {
  return readFileSync(join(repositoryRoot(), path), "utf8");
}

/** The blocks of code in this language. */
export function codeIn(text: string, language: string): string[] {
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return [...text.matchAll(block)].map(([, code = ""]) => code);
}

/** The text between the heading of this title and the next heading of the same or a higher level. */
export function sectionOf(text: string, title: string): string {
  const levels = headingLevels(text);
  const lines = text.split("\n");
  const start = lines.findIndex((line, i) => levels[i] && line.slice(levels[i] + 1) === title);
  if (start === -1) {
    throw new Error(`There is no section "${title}".`);
  }
  const level = levels[start] ?? 0;
  const end = levels.findIndex((other, i) => i > start && other > 0 && other <= level);
  return lines.slice(start + 1, end === -1 ? undefined : end).join("\n");
}

/** The level of the heading on each line; 0 on a line without a heading. A comment in a block of code is no heading. */
function headingLevels(text: string): number[] {
  let isCode = false;
  return text.split("\n").map((line) => {
    isCode = line.startsWith("```") ? !isCode : isCode;
    return isCode ? 0 : (/^(#+) /.exec(line)?.[1]?.length ?? 0);
  });
}

/** The cells of the rows of all tables, without the rows of headings. */
export function tableRowsIn(text: string): string[][] {
  return text
    .split("\n")
    .filter(
      (line, i, all) =>
        line.startsWith("|") && !/^\| ?-/.test(line) && !/^\| ?-/.test(all[i + 1] ?? ""),
    )
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
