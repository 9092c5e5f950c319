// Every page of the site on a screen, opened by its address. The pages of the API, which are all alike, are opened by links.
import { inChromium } from "./in-chromium.ts";
import { sitePages } from "./site-files.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const WIDTH = 1280;

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

  test("an address that nothing has shows a page that leads back", async () => {
    await site.page.goto(`${site.address}how-to/nothing.html`);
    await site.page.getByRole("link", { name: "To the first page" }).click();

    await site.page.waitForURL(site.address);
  });
});
