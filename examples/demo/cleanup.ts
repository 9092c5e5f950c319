type Undo = () => Promise<void>;

/** What is to be undone at the end, however the end comes about. */
export class Cleanup {
  readonly #undo: Undo[] = [];

  add(undo: Undo): void {
    this.#undo.push(undo);
  }

  /** Undoes the latest first; what cannot be undone keeps none of the rest from it. */
  async run(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const undo of this.#undo.splice(0).reverse()) {
      await undo().catch((error: unknown) => problems.push(String(error)));
    }
    return problems;
  }
}
