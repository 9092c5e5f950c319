// Every page of the site on a phone, reached by links.
import { inChromium } from "./in-chromium.ts";
import { sitePages } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";
import { COMMANDS, hiddenContent, TABLES, widerThanTheirPlace } from "./wide-content.ts";

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
    expect(await widerThanTheirPlace(site.page, `${TABLES}, ${COMMANDS}`)).toEqual([]);
    expect(await hiddenContent(site.page)).toEqual([]);
    expect(site.mishaps).toEqual([]);
  });

  test("each cell of a table says what it is", async () => {
    await site.open("reference/gates.html");
    const said = await site.page.evaluate(
      `[...document.querySelectorAll(".vp-doc table:first-of-type tbody tr:first-child td")]
        .map((cell) => getComputedStyle(cell, "::before").content)`,
    );

    expect(said).toEqual(["none", '"waits for: "', '"ready when: "', '"deadline: "']);
  });
});
