// Whether the pages of the site can be read and used by everybody, in the light and in the dark.
import { readFileSync } from "node:fs";

import { inChromium } from "./in-chromium.ts";
import { openSite, type SiteInBrowser } from "./site-in-browser.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** One page of each form: the first, with programs, with tables, of the API. */
const PAGES = [
  "",
  "getting-started.html",
  "reference/gates.html",
  "api/gates/classes/CampaignReadiness.html",
];

/** A finding of axe. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

for (const { name, ...look } of [
  { name: "in the light", dark: false },
  { name: "in the dark", dark: true },
  { name: "on a phone", width: 375 },
]) {
  inChromium(name, () => {
    let site: SiteInBrowser;
    beforeAll(async () => {
      site = await openSite(look);
    });
    afterAll(() => site.close());

    test.each(PAGES)("/%s can be read by everybody", async (path) => {
      await site.open(path);
      await site.page.evaluate(AXE);
      const violations: readonly Violation[] = await site.page.evaluate(
        `axe.run(document, { runOnly: ["wcag2a", "wcag2aa"], resultTypes: ["violations"] })
          .then(({ violations }) => violations)`,
      );

      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`,
          ),
        ),
      ).toEqual([]);
    });
  });
}
