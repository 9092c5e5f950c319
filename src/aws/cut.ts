// Cuts texts that may be too long to be shown.

/** The beginning of a text, in characters of UTF-16, without half a surrogate pair at the end. */
export function cut(text: string, longest: number): string {
  const isInsidePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(longest - 1, longest + 1));
  return text.slice(0, isInsidePair ? longest - 1 : longest);
}

/** The beginning of a text, in whole words. A text of only one word is cut inside it. */
export function cutBetweenWords(text: string, longest: number): string {
  const shown = cut(text, longest);
  return shown === text || /^\s/.test(text.slice(shown.length))
    ? shown
    : shown.replace(/\s\S*$/, "");
}
