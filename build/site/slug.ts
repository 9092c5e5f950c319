// The anchor that GitHub gives to a heading, so that a link leads to the heading on GitHub and on the site.

/** "What `0s` means (0.2)" becomes "what-0s-means-02". */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
