// Takes credentials out of texts that are about to be shown.
/** Access keys, and the forty characters of a secret key, where they stand alone. */
const CREDENTIAL = /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b|(?<![\w/+=-])[A-Za-z0-9/+]{40}(?![\w/+=-])/g;

/** A text that is about to be shown, without what looks like a credential. */
export function redacted(text: string): string {
  return text.replace(CREDENTIAL, "(credential)");
}
