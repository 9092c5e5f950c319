// The result of one check of .github.

/** What a linter says of the files, or why it cannot be had here. */
export type Verdict = { readonly problems: string } | { readonly missing: string };
