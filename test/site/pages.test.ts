// Types and drawings on the pages of the site.
import { sitePages, siteText } from "./site-files.ts";

/** The words of a page, without its frame. */
function wordsOf(page: string): string {
  const [, main = ""] = /<main[^>]*>([^]*)<\/main>/.exec(siteText(page)) ?? [];
  return main
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

test("no type of the API lacks its members or a part of a union", () => {
  const pages = sitePages().filter((page) => page.startsWith("api/"));
  const holes = pages.flatMap((page) =>
    [...wordsOf(page).matchAll(/\{\s*\}|[<|]\s*\||\|\s*>/g)].map(([hole]) => `${page}: ${hole}`),
  );

  expect(pages.length).toBeGreaterThan(20);
  expect(holes).toEqual([]);
});

test("the type of an output has the name of the structure that AWS describes", () => {
  expect(wordsOf("api/gates/classes/CampaignReadiness.html")).toContain(
    "Output<Stored<CampaignUpdateSummary> | undefined>",
  );
});

test("no page shows the text of a drawing", () => {
  const pages = sitePages().filter((page) => siteText(page).includes("language-mermaid"));

  expect(pages).toEqual([]);
  expect(wordsOf("contributing.html")).toContain("The picture is in CONTRIBUTING.md");
});
