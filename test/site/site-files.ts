// The files of the site that is made.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { SITE_FOLDER } from "../../build/site/folders.ts";
import { publicAddress } from "../../build/site/public-address.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const FOLDER = join(repositoryRoot(), SITE_FOLDER);

/** The path of the site on its host, such as "/name/". */
export const { base: SITE_BASE } = publicAddress(process.env);

/** Paths of all files of the site, such as "how-to/ci.html". */
export function siteFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(FOLDER.length + 1))
    .sort();
}

/** Paths of all pages that a reader can open. */
export function sitePages(): string[] {
  return siteFiles().filter((path) => path.endsWith(".html") && path !== "404.html");
}

/** The text of a file of the site. */
export function siteText(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** The title of a page, as a browser shows it. */
export function titleOf(page: string): string {
  const [, title = ""] = /<title>([^<]*)<\/title>/.exec(siteText(page)) ?? [];
  return title.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
