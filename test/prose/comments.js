// A plugin of textlint: it reads the comments of a TypeScript program as prose.
const { parser } = require("typescript-eslint");

/** The marks around a comment and at the beginning of its lines. */
const MARKS = /^\/\*\*?|\*\/$|^[ \t]*(?:\/\/|\*(?!\/))/gm;

/** Code and addresses: their words are not prose. A mask keeps each as one word. */
const CODE = /```[^]*?```|`[^`]*`|\{@link [^}]*\}|https?:\S+/g;

/** A tag, with the name of its parameter. */
const TAG = /@(?:param \w+|\w+)/g;

/** A paragraph: lines up to an empty line, a tag or an item of a list. */
const PARAGRAPH = /\S(?:(?!\n[ \t]*(?:\n|@|- |\d+\. ))[^])*/g;

/** A comment that speaks to a program. */
const COMMAND = /^\/\/(?:\/| @ts-| prettier-| cspell:| Stryker )/;

class Processor {
  constructor(options = {}) {
    this.options = options;
  }

  availableExtensions() {
    return [".ts", ".mts"];
  }

  processor() {
    return {
      preProcess: prose,
      postProcess: (messages, filePath) => ({ messages, filePath }),
    };
  }
}

/** The comments alone, each at its place, and the tree of their paragraphs. */
function prose(code) {
  const comments = parser
    .parseForESLint(code)
    .ast.comments.map(({ range }) => range)
    .filter(([start, end]) => !COMMAND.test(code.slice(start, end)));
  let text = "";
  for (const [start, end] of comments) {
    text += blank(code.slice(text.length, start)) + words(code.slice(start, end));
  }
  text += blank(code.slice(text.length));
  return { text, ast: tree(text) };
}

/** The tree that textlint walks: a document of paragraphs, each with one text. */
function tree(text) {
  const place = places(text);
  const node = (type, start, end, more) => ({
    type,
    raw: text.slice(start, end),
    range: [start, end],
    loc: { start: place(start), end: place(end) },
    ...more,
  });
  const paragraphs = Array.from(text.matchAll(PARAGRAPH), ({ 0: { length }, index }) => {
    const string = node("Str", index, index + length, { value: text.slice(index, index + length) });
    return node("Paragraph", index, index + length, { children: [string] });
  });
  return node("Document", 0, text.length, { children: paragraphs });
}

/** Gives the line, from 1, and the column, from 0, of a position. */
function places(text) {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (position) => {
    const line = starts.findLastIndex((start) => start <= position);
    return { line: line + 1, column: position - starts[line] };
  };
}

/** The words of a comment, each at its place. */
function words(comment) {
  return comment
    .replace(MARKS, blank)
    .replace(CODE, mask)
    .replace(TAG, (tag) => "@".padEnd(tag.length));
}

/** Blanks in place of the text, with the ends of the lines. */
function blank(text) {
  return text.replace(/[^\n]/g, " ");
}

/** A word of the same length in place of the text. */
function mask(text) {
  return text.replace(/[^\n]/g, "x");
}

module.exports = { Processor };
