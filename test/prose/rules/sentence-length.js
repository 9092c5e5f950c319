// A rule of textlint: a sentence has thirty words at most.
const MOST_WORDS = 30;

/** The end of a sentence, or of a part that can be read alone. */
const END = /(?<=[.!?:;]["”)]*)\s+/;

module.exports = ({ Syntax, RuleError, report }) => {
  /** The text of a node. Code counts as one word, a picture as none. */
  const textOf = ({ type, value, children = [] }) => {
    switch (type) {
      case Syntax.Str:
        return value;
      case Syntax.Code:
        return "code";
      case Syntax.Image:
        return "";
      default:
        return children.map(textOf).join("");
    }
  };
  const check = (node) => {
    for (const sentence of textOf(node).split(END)) {
      const words = sentence.split(/\s+/).filter((word) => /\w/.test(word));
      if (words.length > MOST_WORDS) {
        const start = words.slice(0, 4).join(" ");
        const message = `A sentence of ${words.length} words, at most ${MOST_WORDS}: "${start} ..."`;
        report(node, new RuleError(message));
      }
    }
  };
  return { [Syntax.Paragraph]: check, [Syntax.TableCell]: check };
};
