// Tests of the rules of prose, on a page and in the comments of a program.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { repositoryRoot } from "../../support/repository-root.ts";

const LONG = Array.from({ length: 31 }, (_, index) => `word${index}`);

const PAGE = `# A page

Thirty words are few enough: ${LONG.slice(1).join(" ")}.

${LONG.slice(0, 15).join(" ")}
${LONG.slice(15).join(" ")}.

\`anew anew\` is code, and the the gate is not.

What stays is kept. What stays?

## What stays after 0.1

| ${LONG.join(" ")} |
| --- |
`;

const PROGRAM = `// A program reads anew.
/**
 * ${LONG.slice(0, 15).join(" ")}
 * ${LONG.slice(15).join(" ")}.
 *
 * \`that of\` is code.
 *
 * @param word that of a comment
 */
export const text = (word: string): string => word + " anew // anew"; // What becomes of it?

/** What \`up\` waits for, in
 * a line. */
export const other = 1;

/** A gate, for whoever asks. What is kept. */
export const third = 2;
`;

interface Finding {
  readonly message: string;
  readonly line: number;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prose-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The findings of textlint, each with its line. */
async function findingsIn(name: string, text: string): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, text);
  const options = ["--rulesdir", "test/prose/rules", "--format", "json", path];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["node_modules/textlint/bin/textlint.js", ...options],
    { cwd: repositoryRoot() },
  ).catch((found: unknown) => found as { readonly stdout: string });
  const [result] = JSON.parse(stdout) as { readonly messages: readonly Finding[] }[];
  return (result?.messages ?? []).map(({ line, message }) => `${line}: ${message}`);
}

test("a page has no sentence of more than thirty words and no doubled word, outside code", async () => {
  expect(await findingsIn("page.md", PAGE)).toEqual([
    '5: A sentence of 31 words, at most 30: "word0 word1 word2 word3 ..."',
    "8: A word stands there twice.",
    '10: The noun comes first, not "what": "The answer of AWS.", not "What AWS says."',
    '14: A sentence of 31 words, at most 30: "word0 word1 word2 word3 ..."',
  ]);
});

test("the comments of a program follow the same rules, and its code does not", async () => {
  expect(await findingsIn("program.ts", PROGRAM)).toEqual([
    '1: Write "again".',
    '3: A sentence of 31 words, at most 30: "word0 word1 word2 word3 ..."',
    "8: Name the noun again, or leave it out.",
    '10: Write "drift", or "what happens to".',
    '12: The noun comes first, not "what": "The answer of AWS.", not "What AWS says."',
    "16: Name the person or the program.",
    '16: The noun comes first, not "what": "The answer of AWS.", not "What AWS says."',
  ]);
});
