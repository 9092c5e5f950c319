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

  test.each([
    ...["maxAge", "minDelay", "customTimeouts", "triggers", "onSuperseded", "assumeRoleArn"].map(
      (argument) => [argument, "reference/gates.html#arguments"],
    ),
    ["deadline", "concepts.html#deadline"],
    ["permissions", "reference/permissions.html#permissions"],
    ["Ctrl-C", "reference/what-survives.html#ctrl-c"],
    ["python", "how-to/languages.html#python"],
    ["killed runner", "how-to/ci.html#clean-up-after-a-killed-runner"],
    ["add a kind", "contributing.html#adding-a-kind"],
  ])("leads from %p to %p first", async (words, address) => {
    expect((await results(words))[0]).toBe(address);
  });

  test("leads from timeout to the arguments that set the deadline", async () => {
    expect((await results("timeout")).slice(0, 4)).toContain(
      "how-to/ci.html#fail-after-45-minutes",
    );
  });

  /** Where the search leads to, the best first. */
  async function results(words: string): Promise<readonly string[]> {
    await site.open("404.html");
    await site.page.getByRole("button", { name: "Search" }).click();
    await site.page.getByRole("searchbox").fill(words);
    const links = site.page.locator(".VPLocalSearchBox a.result");
    await links.first().waitFor();
    const addresses = await links.all();
    return Promise.all(
      addresses.map(
        async (link) => (await link.getAttribute("href"))?.slice(SITE_BASE.length) ?? "",
      ),
    );
  }
});
