// The text and the page about everything the emulator holds.
import { DATASET, SOLUTION } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

async function get(endpoint: string, accept = "*/*") {
  const response = await fetch(endpoint, { headers: { accept } });
  return { type: response.headers.get("content-type"), body: await response.text() };
}

test("the address answers with everything the emulator holds, by region and account", async () => {
  const { emulator, clock } = await demoEmulator();
  const since = new Date(clock.ms).toISOString();
  emulator.addImportJob({
    jobName: "nightly",
    datasetArn: DATASET,
    timeline: [{ status: "CREATE FAILED", failureReason: "no such column" }],
  });
  emulator.add("Schema", { name: "clicks" }, { region: "eu-west-1" });
  expect(await get(emulator.endpoint)).toEqual({
    type: "text/plain; charset=utf-8",
    body: [
      `Personalize emulator, ${since}`,
      "",
      "eu-west-1 123456789012",
      `  schema  schema/clicks  -  ${since}`,
      "",
      "us-east-1 123456789012",
      `  dataset     dataset/demo/INTERACTIONS   ACTIVE         ${since}`,
      `  import job  dataset-import-job/nightly  CREATE FAILED  ${since}  no such column`,
      "",
    ].join("\n"),
  });
});

test("the status of an update is beside the status of its resource", async () => {
  const { emulator, client } = await demoEmulator();
  const solutionVersionArn = `${SOLUTION}/0a1b2c3d`;
  const campaignArn = emulator.add("Campaign", { name: "front", solutionVersionArn }, ACTIVE);
  await client.updateCampaign({ campaignArn, minProvisionedTPS: 2 });
  expect((await get(emulator.endpoint)).body).toContain("ACTIVE, update CREATE PENDING");
});

test("a browser gets a page, and no declared text becomes markup", async () => {
  const { emulator } = await demoEmulator();
  const timeline = [{ status: "CREATE FAILED", failureReason: '<script>"&' }];
  emulator.addImportJob({ jobName: "odd", datasetArn: DATASET, timeline });
  const { type, body } = await get(emulator.endpoint, "text/html,application/xhtml+xml");
  expect(type).toBe("text/html; charset=utf-8");
  expect(body).toContain("<td>dataset-import-job/odd</td><td>CREATE FAILED</td>");
  expect(body).toContain("<td>&lt;script&gt;&quot;&amp;</td>");
  expect(body.match(/<script/g)).toHaveLength(1);
});

test("an empty emulator says that it holds nothing", async () => {
  const { emulator } = await demoEmulator();
  emulator.removeDataset(DATASET);
  expect((await get(emulator.endpoint)).body).toContain("The emulator holds nothing yet.");
  expect((await get(emulator.endpoint, "text/html")).body).toContain(
    "The emulator holds nothing yet.",
  );
});

test("a request for this page is not recorded, and no fault befalls it", async () => {
  const { emulator } = await demoEmulator();
  emulator.interject(() => "cut");
  expect((await get(emulator.endpoint)).body).toContain(DATASET.split(":").at(-1));
  expect(emulator.requests).toEqual([]);
});
