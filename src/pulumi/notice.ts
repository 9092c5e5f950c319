// The notice of a plugin process, which appears once, on the row of the first gate that waits.

/** Sentences to say once. */
export interface Notice {
  /** The sentences for the first caller; undefined for every other caller, and if there are no sentences. */
  take(): string | undefined;
}

/** The notice of these sentences. */
export function noticeOf(sentences: readonly string[]): Notice {
  let left = sentences.length === 0 ? undefined : sentences.join(" ");
  return {
    take() {
      const taken = left;
      left = undefined;
      return taken;
    },
  };
}
