// The page of the emulator, in a real browser.
import type { Browser, Page } from "playwright-core";
import { sayNotTested } from "../support/aws-clients/installations.ts";
import { openedPage, startBrowser } from "../support/browser/browser.ts";
import { chromiumMissing } from "../support/browser/install.ts";
import { DATASET, jobArn } from "./arns.ts";
import { closeAfterTest, demoEmulator, otherServer } from "./harness.ts";

// The first run downloads and unpacks the browser.
jest.setTimeout(300_000);

const missing = chromiumMissing();
if (missing !== undefined) {
  sayNotTested("a browser", missing);
}

(missing === undefined ? describe : describe.skip)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function opened(look: Parameters<typeof openedPage>[1] = {}) {
    const demo = await demoEmulator();
    const { page, errors } = await openedPage(browser, look);
    closeAfterTest(() => page.close());
    await page.goto(demo.emulator.endpoint);
    return { ...demo, page, errors };
  }

  test("the page opens without an error, and asks no other server", async () => {
    const { page, errors, emulator } = await opened();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.reload();
    await shown(page, "dataset/demo/INTERACTIONS");
    await page.waitForResponse(emulator.endpoint);
    expect(errors).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([emulator.endpoint]));
  });

  test("a resource that becomes ready changes on the page without a reload, and a half-filled form stays", async () => {
    const { page, errors, emulator } = await opened();
    emulator.addImportJob({ jobName: "nightly", datasetArn: DATASET });
    await shown(page, "CREATE PENDING");
    await page.getByPlaceholder("NAME").fill("half-fil");
    await page.evaluate("globalThis.isSameDocument = true");

    emulator.advance(60_000);
    await rowShown(page, "import job", "dataset-import-job/nightly", "ACTIVE");

    expect(await page.evaluate("isSameDocument")).toBe(true);
    expect(await page.evaluate("document.activeElement.name")).toBe("jobName");
    expect(await page.getByPlaceholder("NAME").inputValue()).toBe("half-fil");
    expect(errors).toEqual([]);
  });

  test("the buttons add an import that a client then lists, advance time, and make an import fail", async () => {
    const { page, errors, client, clock } = await opened();
    const imports = async () =>
      (await client.listDatasetImportJobs({ datasetArn: DATASET })).datasetImportJobs?.map(
        ({ jobName, importMode, status, failureReason }) =>
          [jobName, importMode, status, failureReason].filter(Boolean).join(" "),
      );

    await page.getByLabel("name of the job").fill("tonight");
    await page.getByLabel("import mode").selectOption("INCREMENTAL");
    await page.getByLabel("how long").fill("1h");
    await page.getByRole("button", { name: "Add an import" }).click();
    await shown(page, `Import job ${jobArn("tonight")} has been added.`);
    await page.getByRole("button", { name: "Add an import" }).click();
    await shown(page, `Import job ${jobArn("by-hand-1")} has been added.`);
    expect(await imports()).toEqual([
      "by-hand-1 FULL CREATE PENDING",
      "tonight INCREMENTAL CREATE IN_PROGRESS",
    ]);

    await page.getByRole("button", { name: "Advance time" }).click();
    await shown(page, new Date(clock.ms + 600_000).toISOString());
    expect(await imports()).toEqual([
      "by-hand-1 FULL ACTIVE",
      "tonight INCREMENTAL CREATE IN_PROGRESS",
    ]);

    expect(await page.locator("#can-fail option").allTextContents()).toEqual([jobArn("tonight")]);
    await page.getByLabel("the resource").fill(jobArn("tonight"));
    await page.getByLabel("its failure reason").fill("no such column");
    await page.getByRole("button", { name: "Make it fail" }).click();
    await rowShown(page, "dataset-import-job/tonight", "CREATE FAILED");
    expect(await imports()).toEqual([
      "by-hand-1 FULL ACTIVE",
      "tonight INCREMENTAL CREATE FAILED no such column",
    ]);
    expect(errors).toEqual([]);
  });

  test("a refusal is shown as a sentence, and the form keeps its text", async () => {
    const { page, emulator } = await opened();
    emulator.addImportJob({ jobName: "once", datasetArn: DATASET });
    await page.getByLabel("name of the job").fill("once");
    await page.getByRole("button", { name: "Add an import" }).click();
    await shown(page, `The emulator already has the import job ${jobArn("once")}.`);
    expect(await page.getByLabel("name of the job").inputValue()).toBe("once");
  });

  test("the page says that the emulator has ended", async () => {
    const { page, emulator } = await opened();
    await emulator.close();
    await shown(page, "The emulator does not answer. Has it ended?");
  });

  test.each([{ dark: false }, { dark: true }])(
    "the page fits a phone, and follows its light or dark mode: %j",
    async ({ dark }) => {
      const { page, emulator } = await opened({ width: 360, dark });
      emulator.addImportJob({
        jobName: "a-very-long-name-".repeat(3),
        datasetArn: DATASET,
        timeline: [{ status: "CREATE FAILED", failureReason: "x".repeat(300) }],
      });
      await shown(page, "CREATE FAILED");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      const color = await page.evaluate("getComputedStyle(document.body).color");
      expect(color).toBe(dark ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
    },
  );

  test("without scripts the page loads itself again, and shows no button", async () => {
    const { emulator } = await demoEmulator();
    const context = await browser.newContext({ javaScriptEnabled: false });
    closeAfterTest(() => context.close());
    const page = await context.newPage();
    await page.goto(emulator.endpoint);
    expect(await page.getByRole("button").count()).toBe(0);
    emulator.addImportJob({ jobName: "nightly", datasetArn: DATASET });
    await shown(page, "dataset-import-job/nightly");
  });

  test("a page of another origin can neither control the emulator nor frame its page", async () => {
    const { emulator, clock, client } = await demoEmulator();
    const { page } = await openedPage(browser);
    closeAfterTest(() => page.close());
    const elsewhere = await otherServer((_, response) => {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>x</title>");
    });
    await page.goto(elsewhere);
    const attempts = `(async ([endpoint, body]) => {
      const sent = [{}, { "content-type": "text/plain" }, { "content-type": "application/json" }].map((headers) =>
        fetch(endpoint + "/_control/advance", { method: "POST", mode: headers["content-type"]?.includes("json") ? "cors" : "no-cors", headers, body })
          .then(({ type }) => type, ({ name }) => name));
      const framed = Object.assign(document.createElement("iframe"), { src: endpoint });
      await new Promise((resolve) => { framed.onload = resolve; document.body.append(framed); });
      return Promise.all(sent);
    })(${JSON.stringify([emulator.endpoint, '{"by":"1h"}'])})`;
    expect(await page.evaluate(attempts)).toEqual(["opaque", "opaque", "TypeError"]);
    expect(await page.frames()[1]?.evaluate("document.forms.length")).toBe(0);

    await page.evaluate(
      `document.body.innerHTML = '<form method="post" enctype="text/plain" action="${emulator.endpoint}/_control/advance"><input name=\\'{"by":"1h","x":"\\' value=\\'"}\\'></form>'; document.forms[0].submit()`,
    );
    await shown(page, "Only the emulator's own page can control the emulator, not");

    const { datasetImportJobs = [] } = await client.listDatasetImportJobs({});
    expect(datasetImportJobs).toEqual([]);
    expect(emulator.requests.at(-1)?.at).toBe(clock.ms);
  });
});

/** Waits until the page shows a text. */
async function shown(page: Page, text: string): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Waits until a row of the tables begins with these cells. */
async function rowShown(page: Page, ...cells: string[]): Promise<void> {
  await page.getByRole("row", { name: cells.join(" ") }).waitFor();
}
