// The shadow at the edge of what goes on there.
import { inChromium } from "./in-chromium.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

/** More than the shadow is wide, in pixels. */
const EDGE = 16;

for (const dark of [false, true]) {
  inChromium(dark ? "in the dark" : "in the light", () => {
    let site: SiteInBrowser;
    beforeAll(async () => {
      site = await openSite({ width: 700, dark });
    });
    afterAll(() => site.close());

    test.each([
      ["code", "getting-started.html", ".vp-doc .language-ts pre"],
      ["a table", "reference/gates.html", ".vp-doc table"],
    ])("%s has a shadow where it goes on, and none at its end", async (_, path, selector) => {
      await site.open(path);
      await site.page.addStyleTag({ content: ".vp-doc [class] code, td { min-width: 800px; }" });
      const shown = site.page.locator(selector).first();
      await shown.scrollIntoViewIfNeeded();
      const act = (deed: string): Promise<unknown> =>
        site.page.evaluate(`{ const it = document.querySelector("${selector}"); ${deed} }`);
      const edge = async (): Promise<string> => {
        const { x, y, width } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0 };
        const clip = { x: x + width - EDGE, y: y + 44, width: EDGE, height: 20 };
        return (await site.page.screenshot({ clip })).toString("base64");
      };
      const withAndWithout = async (): Promise<readonly string[]> => {
        const shadowed = await edge();
        await act('it.style.backgroundImage = "none";');
        const plain = await edge();
        await act('it.style.backgroundImage = "";');
        return [shadowed, plain];
      };
      const [goesOn, plain] = await withAndWithout();

      expect(goesOn).not.toBe(plain);

      await act("it.scrollLeft = it.scrollWidth;");
      const [atEnd, plainEnd] = await withAndWithout();

      expect(atEnd).toBe(plainEnd);
    });
  });
}
