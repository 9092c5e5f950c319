// The recorded terminals on the site.
import { inChromium } from "./in-chromium.ts";
import { SITE_BASE, siteFiles, sitePages, siteText } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

/** Pictures that move. */
const RECORDINGS = siteFiles().filter(
  (path) => path.startsWith("pictures/") && siteText(path).includes("@keyframes"),
);

/** The picture at a time of all animations of the page. @param time an expression of `animation`, in milliseconds */
async function pictureAt({ page }: SiteInBrowser, time: string): Promise<string> {
  await page.evaluate(`(async () => {
    const animations = document.getAnimations();
    for (const animation of animations) {
      animation.pause();
      animation.currentTime = ${time};
    }
    await Promise.all(animations.map(({ ready }) => ready));
    // A busy browser otherwise shows the frame before.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  })()`);
  return (await page.screenshot()).toString("base64");
}

inChromium("the recordings", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({});
  });
  afterAll(() => site.close());

  test.each(RECORDINGS)("%s plays: it differs at two times of its own clock", async (path) => {
    await site.page.goto(`${site.address}${path}`);
    const states = await site.page.evaluate(
      "document.getAnimations().map(({ playState }) => playState)",
    );
    await site.page.evaluate(`document.getAnimations()[0].effect.updateTiming({ delay: 0 })`);
    const at = (part: number): Promise<string> =>
      pictureAt(site, `${part} * animation.effect.getComputedTiming().duration`);

    expect(states).toEqual(["running"]);
    expect(await at(0.1)).not.toBe(await at(0.9));
    expect(await at(0.1)).toBe(await at(0.1));
    expect(site.mishaps).toEqual([]);
  });

  test.each(RECORDINGS)(
    "%s begins with its last picture, not with an empty terminal",
    async (path) => {
      await site.page.goto(`${site.address}${path}`);
      const begins = await pictureAt(site, "0");

      expect(await pictureAt(site, "-animation.effect.getTiming().delay / 2")).not.toBe(begins);
      await site.page.evaluate(`document.getAnimations()[0].effect.updateTiming({ delay: 0 })`);
      expect(await pictureAt(site, "animation.effect.getTiming().duration - 1")).toBe(begins);
    },
  );

  test("each is shown by a page", () => {
    const pages = sitePages().map(siteText);

    expect(RECORDINGS.length).toBe(4);
    expect(
      RECORDINGS.filter(
        (path) => !pages.some((page) => page.includes(`src="${SITE_BASE}${path}"`)),
      ),
    ).toEqual([]);
  });
});
