// Cuts texts that may be too long to be shown.

/** The beginning of a text, in characters of UTF-16, without half a surrogate pair at the end. */
export function cut(text: string, longest: number): string {
  const isInsidePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(longest - 1, longest + 1));
  return text.slice(0, isInsidePair ? longest - 1 : longest);
}

const LAST_WORD = /\s\S*$/;
/** The last characters that may stand in a name or an ARN, and the character before them, such as a quote, a brace or "&". */
const LAST_NAME = /[^\p{L}\p{M}\p{N}_+=,.@:/-][\p{L}\p{M}\p{N}_+=,.@:/-]*$/u;

/**
 * The beginning of a text, in whole words. Where a long last word, such as JSON or a URL, would leave less than half of the
 * length, the last name in that word goes alone: half a name could be half a secret, which nobody would recognize later. A text
 * of only one name is cut inside it.
 */
export function cutBetweenWords(text: string, longest: number): string {
  const shown = cut(text, longest);
  if (shown === text) {
    return text;
  }
  // The next character tells whether the last word is whole.
  const begun = text.slice(0, shown.length + 1);
  const end = begun.search(LAST_WORD);
  const keptEnd = end >= longest / 2 ? end : begun.search(LAST_NAME);
  return keptEnd > 0 ? text.slice(0, keptEnd) : shown;
}
