// The site in a real browser, with a record of its errors.
import type { Browser, Page } from "playwright-core";

import { openedPage, startBrowser } from "../support/browser/browser.ts";
import { SITE_BASE, titleOf } from "./site-files.ts";
import { startSiteServer, type SiteServer } from "./site-server.ts";

/** A window of a browser, for one page after the other. */
export interface SiteInBrowser {
  readonly page: Page;
  /** The address of the first page, such as "http://127.0.0.1:40000/name/". */
  readonly address: string;
  /** The errors on a page's console, the failed requests, and the requests to another server. */
  readonly mishaps: readonly string[];
  /** Opens a page by its address, and waits until the page answers to the reader. */
  readonly open: (path: string) => Promise<void>;
  /** Opens another page as a click on a link to it does, which loads no more than that page. */
  readonly follow: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a window on the site. */
export async function openSite(look: Parameters<typeof openedPage>[1]): Promise<SiteInBrowser> {
  const server: SiteServer = await startSiteServer();
  const browser: Browser = await startBrowser();
  const { page, errors } = await openedPage(browser, look);
  const address = `${server.origin}${SITE_BASE}`;
  const requests: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== server.origin) {
      requests.push(`asked another server: ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => requests.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) {
      requests.push(`${response.status()}: ${response.url()}`);
    }
  });
  return {
    page,
    address,
    get mishaps() {
      return [...errors, ...requests];
    },
    open: async (path) => {
      await page.goto(`${address}${path}`);
      await page.waitForFunction("document.querySelector('#app').__vue_app__ !== undefined");
    },
    follow: async (path) => {
      await page.evaluate(`{
        const link = document.createElement("a");
        link.href = ${JSON.stringify(`${SITE_BASE}${path}`)};
        document.body.append(link);
        link.click();
        link.remove();
      }`);
      await page.waitForFunction(`document.title === ${JSON.stringify(titleOf(path))}`);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
