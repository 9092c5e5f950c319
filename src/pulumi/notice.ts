// What a plugin process has to say once, on the row of the first gate that waits.

/** What is to be said once. */
export interface Notice {
  /** The sentences for the first caller; undefined for every other caller, and if there is nothing to say. */
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
