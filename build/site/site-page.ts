// The pages and pictures of the site, by the files and folders of the repository.

/** The documents outside docs that have a page of their own. */
const PAGES: Readonly<Record<string, string>> = {
  "README.md": "index.md",
  "CHANGELOG.md": "change-log.md",
  "CONTRIBUTING.md": "contributing.md",
  ".github/SECURITY.md": "security.md",
  "test/bench/README.md": "benchmark-figures.md",
  examples: "examples/index.md",
  "examples/README.md": "examples/index.md",
};

const EXAMPLE = /^examples\/(?<name>[\w-]+)(?:\/(?<file>.+))?$/;

/** Folders of examples that are tools of this repository, with nothing to copy from. */
const NO_EXAMPLES = new Set(["demo", "recordings"]);

/** The anchor of the text of a file on the page of its example: "data/index.ts" becomes "data-index-ts". */
export function fileAnchor(file: string): string {
  return file
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "");
}

/** Whether a folder of examples has a page. */
export function isExample(name: string): boolean {
  return !NO_EXAMPLES.has(name);
}

/**
 * The place on the site of a path of the repository: a page "examples/pipeline.md", also with an anchor, or a picture
 * "/pictures/waiting.svg"; undefined when the site does not have the path.
 */
export function sitePathOf(path: string): string | undefined {
  if (path.endsWith(".svg")) {
    return `/pictures/${path.split("/").at(-1) ?? ""}`;
  }
  if (path.startsWith("docs/") && path.endsWith(".md")) {
    return path.slice("docs/".length);
  }
  return PAGES[path] ?? examplePathOf(path);
}

function examplePathOf(path: string): string | undefined {
  const { name, file } = EXAMPLE.exec(path)?.groups ?? {};
  if (name === undefined || !isExample(name)) {
    return undefined;
  }
  const page = `examples/${name}.md`;
  return file === undefined || file === "README.md" ? page : `${page}#${fileAnchor(file)}`;
}
