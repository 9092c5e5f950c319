// The search of the site.
import { inChromium } from "./in-chromium.ts";
import { SITE_BASE } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

inChromium("the search", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({});
  });
  afterAll(() => site.close());

  test.each([
    ["exit code 9 misconfigured", "command.html"],
    ["is not what was asked for", "troubleshooting.html"],
    ["CampaignReadiness", "api/gates/classes/CampaignReadiness.html"],
  ])("finds %p, and leads there", async (words, path) => {
    await site.open("404.html");
    await site.page.getByRole("button", { name: "Search" }).click();
    await site.page.getByRole("searchbox").fill(words);
    await site.page.locator(`.VPLocalSearchBox a[href^="${SITE_BASE}${path}"]`).first().click();
    await site.page.waitForURL((url) => url.pathname === `${SITE_BASE}${path}`);

    expect(site.mishaps.filter((text) => !text.includes("404"))).toEqual([]);
  });

  test.each(["maxAge", "minDelay", "customTimeouts", "triggers", "onSuperseded", "assumeRoleArn"])(
    "leads from the argument %p to the table of arguments first",
    async (argument) => {
      await site.open("404.html");
      await site.page.getByRole("button", { name: "Search" }).click();
      await site.page.getByRole("searchbox").fill(argument);
      const result = site.page.locator(".VPLocalSearchBox a.result").first();
      await result.waitFor();

      expect(await result.getAttribute("href")).toBe(`${SITE_BASE}reference/gates.html#arguments`);
    },
  );
});
