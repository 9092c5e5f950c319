// Every page of the site on a screen, opened by its address. The pages of the API, which are all alike, are opened by links.
import { inChromium } from "./in-chromium.ts";
import { sitePages } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";
import { COMMANDS, hiddenContent, widerThanTheirPlace } from "./wide-content.ts";

const WIDTH = 1280;

/** In DejaVu Sans Mono, the widest of the usual fonts for code, as a part of the size of the font. */
const WIDTH_OF_CHARACTER = 0.602;

const isOfApi = (path: string): boolean => path.startsWith("api/");
const DOCUMENTS = sitePages().filter((path) => !isOfApi(path));

inChromium("on a screen", () => {
  let site: SiteInBrowser;
  beforeAll(async () => {
    site = await openSite({ width: WIDTH });
  });
  afterAll(() => site.close());

  async function expectGood(): Promise<void> {
    expect(await site.page.evaluate("document.documentElement.scrollWidth")).toBe(WIDTH);
    expect(await widerThanTheirPlace(site.page, COMMANDS)).toEqual([]);
    expect(await hiddenContent(site.page)).toEqual([]);
    expect(site.mishaps).toEqual([]);
  }

  test.each(DOCUMENTS)("%s opens without an error, and fits", async (path) => {
    await site.open(path);
    await expectGood();
  });

  test.each(sitePages().filter(isOfApi))(
    "a link shows %s without an error, and the page fits",
    async (path) => {
      await site.follow(path);
      await expectGood();
    },
  );

  test("a line of 84 characters fits", async () => {
    await site.open("getting-started.html");
    const { room, size }: { room: number; size: number } = await site.page.evaluate(`{
      const code = document.querySelector(".vp-doc .language-ts code");
      const { paddingLeft, paddingRight, fontSize } = getComputedStyle(code);
      const room = code.parentElement.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      ({ room, size: parseFloat(fontSize) });
    }`);

    expect(room / (size * WIDTH_OF_CHARACTER)).toBeGreaterThan(84);
  });

  test("an address that nothing has shows a page that leads back", async () => {
    await site.page.goto(`${site.address}how-to/nothing.html`);
    await site.page.getByRole("link", { name: "To the first page" }).click();

    await site.page.waitForURL(site.address);
  });
});
