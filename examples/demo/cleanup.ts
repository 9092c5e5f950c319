type Undo = () => Promise<void>;

/** The work to undo at the end, for every way to end. */
export class Cleanup {
  readonly #undo: Undo[] = [];

  add(undo: Undo): void {
    this.#undo.push(undo);
  }

  /** Undoes the latest work first; a failure does not keep the rest from being undone. */
  async run(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const undo of this.#undo.splice(0).reverse()) {
      await undo().catch((error: unknown) => problems.push(String(error)));
    }
    return problems;
  }
}
