// The page of an example: its README, and the text of each of its files.
import { fileAnchor } from "./site-page.ts";

/** A file of an example, with its path in the folder of the example. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

const README = "README.md";

/** The order of the files: programs, then other sources, then settings. */
const ORDER = [/^(.*\/)?(index\.ts|__main__\.py|App\.java)$/, /\.(ts|mts|py)$/, /\.(sh|yml)$/, /./];

/** Names of languages for the colors of a program. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: "ts",
  mts: "ts",
  mjs: "js",
  py: "python",
  java: "java",
  xml: "xml",
  sh: "sh",
  yaml: "yaml",
  yml: "yaml",
  json: "json",
};

/** The Markdown of the page of the example `name`, which is the folder of that name in examples. */
export function examplePage(name: string, files: readonly ExampleFile[]): string {
  const readme = files.find(({ path }) => path === README);
  const introduction = readme?.text ?? `# ${titleOf(name)}\n`;
  const sources = files
    .filter(({ path }) => path !== README)
    .sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path))
    .map(section);
  return [
    `---\nsource: examples/${name}/${README}\n---\n`,
    introduction,
    `## Files\n\nThe folder \`examples/${name}\` of the repository.\n`,
    ...sources,
  ].join("\n");
}

function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("-", " ")}`;
}

function rank(path: string): number {
  return ORDER.findIndex((pattern) => pattern.test(path));
}

function section({ path, text }: ExampleFile): string {
  const language = LANGUAGES[path.split(".").at(-1) ?? ""] ?? "txt";
  return `### \`${path}\` {#${fileAnchor(path)}}\n\n\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\`\n`;
}
