// Every page of the site on a phone, reached by links.
import { inChromium } from "./in-chromium.ts";
import { sitePages } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const WIDTH = 375;

inChromium("on a phone", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({ width: WIDTH });
    await site.open("404.html");
  });
  afterAll(() => site.close());

  test.each(sitePages())("a link shows %s without an error, and the page fits", async (path) => {
    await site.follow(path);

    expect(await site.page.evaluate("document.documentElement.scrollWidth")).toBe(WIDTH);
    expect(site.mishaps).toEqual([]);
  });
});
