// Drawings in a document, which the host of the repository draws from their text, and the site does not.

const DRAWING = /^```mermaid\n[^]*?^```$/gm;

/**
 * The Markdown of the document `source` with a sentence in place of each drawing. The sentence leads to the document in the
 * repository, if `sources` says where the repository shows its files.
 */
export function withoutDrawings(
  markdown: string,
  source: string,
  sources: string | undefined,
): string {
  const document =
    sources === undefined ? `\`${source}\`` : `[\`${source}\`](${sources}/${source})`;
  return markdown.replace(DRAWING, `The picture is in ${document} of the repository.`);
}
