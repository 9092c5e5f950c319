// The folders in which the site is made.

/** The pages as Markdown, from which VitePress makes the site. */
export const PAGES_FOLDER = "artifacts/site-pages";

/** The site: files for any web server. */
export const SITE_FOLDER = "artifacts/site";
