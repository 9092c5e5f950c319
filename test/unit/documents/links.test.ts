// Tests that every link between the documents leads to a file that is there, and to a heading that it has.
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

import { documentPaths, documentText } from "../../support/documents.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const EXAMPLES = [
  "another-account",
  "automation-api",
  "java",
  "nightly",
  "pipeline",
  "python",
  "python-pipeline",
  "stack-reference",
  "testing-your-stack",
  "yaml",
];

const PAGES = [
  ...documentPaths(),
  "CONTRIBUTING.md",
  "test/bench/README.md",
  "examples/README.md",
  ...EXAMPLES.map((example) => `examples/${example}/README.md`),
  "docs/_index.md",
  "docs/installation-configuration.md",
];

/** Pulumi's Registry shows the page "name.md" at "name/". */
const fileOf = (path: string): string => path.replace(/\/$/, ".md");

const withoutCode = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, "");

/** The anchors of a page, as GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id)];
}

test.each(PAGES)("the links of %s lead somewhere", (page) => {
  const links = [...withoutCode(documentText(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
  const broken = links.filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target =
      path === "" ? page : normalize(join(dirname(page), fileOf(path))).replaceAll("\\", "/");
    return !(
      existsSync(join(repositoryRoot(), target)) &&
      (anchor === undefined || anchorsOf(documentText(target)).includes(anchor))
    );
  });

  expect(broken).toEqual([]);
});

test.each(documentPaths())("%s has one title", (page) => {
  expect(withoutCode(documentText(page)).match(/^# .+$/gm)).toHaveLength(1);
});
