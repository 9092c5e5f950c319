// Where the site is published, which the workflow that publishes it says; elsewhere nobody knows it.

/** What pages say of the world outside the site. */
export interface PublicAddress {
  /** The path of the site on its host, "/" or such as "/name/". */
  readonly base: string;
  /** The address of the site, for the pictures and addresses that other sites show of a page. */
  readonly site?: string | undefined;
  /** Where the repository shows its files, such as "https://host/owner/name/blob/v1.0.0". */
  readonly sources?: string | undefined;
}

/** Reads SITE_URL and SITE_SOURCES, addresses of which both may be missing. */
export function publicAddress(environment: NodeJS.ProcessEnv): PublicAddress {
  const { SITE_URL: site, SITE_SOURCES: sources } = environment;
  const path = site === undefined ? "/" : new URL(site).pathname;
  return { base: path.endsWith("/") ? path : `${path}/`, site, sources };
}
