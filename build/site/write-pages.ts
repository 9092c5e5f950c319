// Writes the pages of the site, as Markdown, from the documents and examples of the repository.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { withoutDrawings } from "./drawings.ts";
import { examplePage, type ExampleFile } from "./example-page.ts";
import { homePage } from "./home-page.ts";
import { isExample, sitePathOf } from "./site-page.ts";

/** Documents with shortcodes of Pulumi's Registry, which only the Registry can show. */
const FOR_THE_REGISTRY = new Set(["docs/_index.md", "docs/installation-configuration.md"]);

const DOCUMENTS = [
  "docs",
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ".github/SECURITY.md",
  "examples/README.md",
  "test/bench/README.md",
];
const PICTURES = ["examples", "test/bench"];

/** The icons, which the site has besides its pages. */
const OWN_PICTURES = "docs/.vitepress/public";

/**
 * Writes all pages except the pages of the API into the folder, and the pictures into its folder "public". `sources` is the
 * address at which the repository shows its files, if it is known.
 */
export function writePages(folder: string, sources: string | undefined): void {
  for (const path of tracked(DOCUMENTS)) {
    if (path.endsWith(".md") && !FOR_THE_REGISTRY.has(path)) {
      const text = withoutDrawings(readFileSync(path, "utf8"), path, sources);
      write(
        join(folder, sitePathOf(path) ?? ""),
        path === "README.md" ? homePage(text) : `---\nsource: ${path}\n---\n\n${text}`,
      );
    }
  }
  for (const path of tracked(PICTURES).filter((path) => path.endsWith(".svg"))) {
    const to = join(folder, "public", sitePathOf(path) ?? "");
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(path, to);
  }
  cpSync(OWN_PICTURES, join(folder, "public"), { recursive: true });
  for (const [name, text] of examplePages()) {
    write(join(folder, `examples/${name}.md`), text);
  }
}

function examplePages(): ReadonlyMap<string, string> {
  const files = new Map<string, ExampleFile[]>();
  for (const file of tracked(["examples"]).filter((path) => !path.endsWith(".svg"))) {
    const [, name = "", path = ""] = /^examples\/([^/]+)\/(.+)$/.exec(file) ?? [];
    if (isExample(name) && path !== "") {
      files.set(name, [...(files.get(name) ?? []), { path, text: readFileSync(file, "utf8") }]);
    }
  }
  return new Map([...files].map(([name, all]) => [name, examplePage(name, all)]));
}

/** The files of the repository, with the files that the next commit would add. */
function tracked(paths: readonly string[]): string[] {
  const options = ["--cached", "--others", "--exclude-standard", "--deduplicate"];
  return execFileSync("git", ["ls-files", ...options, "--", ...paths], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean)
    .sort();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
