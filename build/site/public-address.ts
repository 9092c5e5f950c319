// The address of the published site. Only the workflow that publishes the site knows the address.

/** The addresses outside the site that its pages name. */
export interface PublicAddress {
  /** The path of the site on its host, "/" or such as "/name/". */
  readonly base: string;
  /** The address of the site, for the pictures and addresses that other sites show of a page. */
  readonly site?: string | undefined;
  /** The address at which the repository shows its files, such as "https://host/owner/name/blob/v1.0.0". */
  readonly sources?: string | undefined;
}

/** Reads SITE_URL and SITE_SOURCES, two addresses that may both be missing. */
export function publicAddress(environment: NodeJS.ProcessEnv): PublicAddress {
  const { SITE_URL: site, SITE_SOURCES: sources } = environment;
  const path = site === undefined ? "/" : new URL(site).pathname;
  return { base: path.endsWith("/") ? path : `${path}/`, site, sources };
}
