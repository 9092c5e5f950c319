// Tests that docs/troubleshooting.md and the sources have the same sentences.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { messagesInSources } from "../support/messages.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const PAGE = readFileSync(join(repositoryRoot(), "docs/troubleshooting.md"), "utf8");
const MESSAGES = messagesInSources();

/** Words and signs, without the marks of Markdown. */
const wordsOf = (text: string): string[] => text.replace(/[`\\]/g, "").match(/[\w'-]+|\S/g) ?? [];
const spaced = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** The table of kinds has this for solution versions, which never only add. */
const NEVER_SAID = "has added to this version";

/** Whether a text counts as a sentence: fewer than three words may be anywhere. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 3;

test("the page has every sentence that the package can say", () => {
  const page = spaced(wordsOf(PAGE));
  const missing = MESSAGES.flatMap(({ at, parts }) =>
    parts
      .filter((part) => isSentence(part) && part !== NEVER_SAID)
      .filter((part) => !page.includes(spaced(wordsOf(part))))
      .map((part) => `${at}: ${part}`),
  );

  expect(missing).toEqual([]);
});

test("the page has the sentences of the text that is kept in the state", () => {
  const parts = [...STORED_TEXT.matchAll(/'\.?([^']+)'/g)].map(([, part = ""]) => part.trim());

  expect(parts.filter(isSentence)).toEqual([
    "is not installed in",
    "Install it there and try again.",
  ]);
  expect(parts.filter((part) => isSentence(part) && !PAGE.includes(part))).toEqual([]);
});

test("every message on it is one that the package says", () => {
  const texts = [...MESSAGES.flatMap(({ parts }) => parts), STORED_TEXT];
  const said = texts.map((text) => spaced(wordsOf(text)));
  const quoted = [...PAGE.matchAll(/`(.+?)`/gs)].map(([, message = ""]) => message);
  const listed = quoted.filter((text) => isSentence(text) && !/^(pulumi|yarn|npm) /.test(text));
  const unsaid = listed.filter((message) =>
    message.split("...").some((part) => piecesOf(wordsOf(part), said) > 3),
  );

  expect(listed.length).toBeGreaterThan(50);
  expect(unsaid).toEqual([]);
});

/** The number of texts in a row that make these words; Infinity if no texts do. A sentence may consist of several texts. */
function piecesOf(words: readonly string[], said: readonly string[]): number {
  if (words.length === 0) {
    return 0;
  }
  let length = words.length;
  while (length > 0 && !said.some((text) => text.includes(spaced(words.slice(0, length))))) {
    length -= 1;
  }
  return length === 0 ? Infinity : 1 + piecesOf(words.slice(length), said);
}
