/** The made files and their sources; see made-from.mjs. */
export function madeFrom(
  record: string,
  paths: { readonly from: readonly string[]; readonly made: readonly string[] },
  settings?: unknown,
): {
  readonly isUpToDate: () => boolean;
  readonly make: (make: () => Promise<unknown>) => Promise<void>;
};
