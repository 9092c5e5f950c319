// Types and drawings on the pages of the site.
import { KINDS } from "../../src/kinds/kinds.ts";
import { SITE_BASE, sitePages, siteText } from "./site-files.ts";

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

test("the first page of the API says of each gate what its docstring says, and leads on", () => {
  const rows = [
    ...siteText("api/index.html").matchAll(/<tr[^>]*><td[^]*?<\/td><td[^>]*>([^]*?)<\/td>/g),
  ].map(([, meaning]) => meaning);
  const links = [...siteText("api/index.html").matchAll(/href="([^"]*)"/g)].map(([, to]) => to);

  expect(rows).toHaveLength(KINDS.length);
  expect(rows).toContain("A dataset import job that is ready: its data is there.");
  expect(rows).toContain("A filter that is ready. It can be used in requests once it is ACTIVE.");
  expect(rows.filter((meaning) => !meaning?.includes("that is ready"))).toEqual([]);
  expect(links).toEqual(
    expect.arrayContaining(
      ["api/emulator/functions/startEmulator.html", "api/gates/", "reference/provider.html"].map(
        (path) => `${SITE_BASE}${path}`,
      ),
    ),
  );
});

test("the first page says of other languages what they need between their programs and the recording", () => {
  const text = siteText("index.html");
  const places = ["YAML</label>", "Programs in Python and YAML", "pictures/waiting.svg"].map(
    (part) => text.indexOf(part),
  );

  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("no page shows the text of a drawing", () => {
  const pages = sitePages().filter((page) => siteText(page).includes("language-mermaid"));

  expect(pages).toEqual([]);
  expect(wordsOf("contributing.html")).toContain("The picture is in CONTRIBUTING.md");
});
