// A rule of textlint: a sentence has at most thirty words.
const MOST_WORDS = 30;

/** The end of a sentence, and of a part that can be read alone. */
const END = /(?<=[.!?:;])["”)]*\s+/g;

module.exports = ({ Syntax, RuleError, report, getSource, locator }) => {
  /** The words of a node; code and links count as one word, pictures as none. */
  const wordsOf = ({ type, value, children = [] }) => {
    switch (type) {
      case Syntax.Str:
        return value;
      case Syntax.Image:
        return "";
      case Syntax.Code:
        return "code";
      default:
        return children.map(wordsOf).join("");
    }
  };
  const check = (node) => {
    for (const sentence of wordsOf(node).split(END)) {
      const words = sentence.split(/\s+/).filter((word) => /\w/.test(word));
      if (words.length > MOST_WORDS) {
        const start = words.slice(0, 4).join(" ");
        report(node, new RuleError(`A sentence of ${words.length} words, at most ${MOST_WORDS}: "${start} ..."`));
      }
    }
  };
  return { [Syntax.Paragraph]: check, [Syntax.TableCell]: check, [Syntax.Header]: check };
};
