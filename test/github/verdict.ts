// The result of one check of .github.

/** The findings of a linter, or the reason why the linter cannot be installed here. */
export type Verdict = { readonly problems: string } | { readonly missing: string };
