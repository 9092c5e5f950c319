// Tests that the README says what the examples and the tests of layouts do. `npm run check:types` compiles its programs.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { NEWEST_PULUMI, OLDEST_PULUMI, type LayoutName } from "../layouts/layout.ts";
import { ROWS } from "../layouts/rows.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const README = readFileSync(join(repositoryRoot(), "README.md"), "utf8");

test("the first program in the README is the quickstart, which reads the ARN from its configuration", () => {
  const [, first = ""] = /^```ts\n([^]*?)^```$/m.exec(README) ?? [];
  const quickstart = readFileSync(join(repositoryRoot(), "examples/quickstart/index.ts"), "utf8");
  const ARN = /^const datasetArn = .+;$/m;

  expect(first).toMatch(ARN);
  expect(first.replace(ARN, "")).toBe(quickstart.replace(ARN, ""));
});

test.each([
  ["python", "examples/python/__main__.py"],
  ["yaml", "examples/yaml/Pulumi.yaml"],
])("the program in %s is the example %s", (language, example) => {
  const program = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "m").exec(README)?.[1] ?? "";

  expect(program).not.toBe("");
  expect(readFileSync(join(repositoryRoot(), example), "utf8")).toContain(program);
});

/** What the README calls the layouts. */
const WORDS: Readonly<Record<LayoutName, string>> = {
  npm: "npm, also",
  "npm workspaces": "also in workspaces",
  pnpm: "pnpm, also",
  "pnpm, through a package of one's own": "also only through a package of your own",
  "Yarn Classic": "Yarn Classic",
  "Yarn, into node_modules": "Yarn with `nodeLinker: node-modules`",
  "Yarn Plug'n'Play": "**Yarn Plug'n'Play**",
  Bun: "; Bun",
};

test("it says where the package runs as the tests of layouts do", () => {
  const where = README.slice(README.indexOf("### Where it runs"), README.indexOf("### The gates"));
  const minor = (version: string): string => version.split(".").slice(0, 2).join(".");
  const compilers = new Set(ROWS.map(({ typescript }) => typescript && minor(typescript)));
  const programs = new Set(ROWS.flatMap((row) => row.programs));

  expect(ROWS.map(({ layout }) => layout)).toEqual(expect.arrayContaining(Object.keys(WORDS)));
  for (const words of Object.values(WORDS)) {
    expect(where).toContain(words);
  }
  expect(where).toContain(`${minor(OLDEST_PULUMI)} to ${minor(NEWEST_PULUMI)}`);
  expect(where).toContain("| 5.9, 6.0, or none in the project");
  expect(where).toContain("**TypeScript 7**");
  expect([...compilers].sort()).toEqual(["5.9", "6.0", "7.0", undefined]);
  expect(where).toContain("| TypeScript and JavaScript, CommonJS and ES modules");
  expect(programs.size).toBe(4);
});
