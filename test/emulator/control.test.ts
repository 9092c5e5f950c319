// The control of an emulator from outside, over HTTP.
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { controlAnswer } from "../../src/emulator/control/control-answer.ts";
import type { Controlled } from "../../src/emulator/control/control-operation.ts";
import { DATASET, demoEmulator, jobArn, PLACE } from "./harness.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** A request for control, and the status and body of its answer. */
async function control(
  endpoint: string,
  path: string,
  body: unknown,
  {
    headers = JSON_TYPE,
    method = "POST",
  }: { headers?: Record<string, string>; method?: string } = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method, headers, body: method === "GET" ? undefined : text };
  const response = await fetch(`${endpoint}/_control/${path}`, init);
  return { httpStatus: response.status, ...((await response.json()) as { message: string }) };
}

test("add-import adds an import that takes the emulator's usual time", async () => {
  const { emulator, client } = await demoEmulator();
  expect(await control(emulator.endpoint, "add-import", { datasetArn: DATASET })).toEqual({
    httpStatus: 200,
    message: `Import job ${jobArn("by-hand-1")} has been added.`,
    arn: jobArn("by-hand-1"),
  });
  await control(emulator.endpoint, "add-import", { datasetArn: DATASET });
  emulator.advance(5_000);
  const { datasetImportJobs } = await client.listDatasetImportJobs({ datasetArn: DATASET });
  expect(datasetImportJobs).toMatchObject([
    { jobName: "by-hand-1", status: "ACTIVE", importMode: "FULL" },
    { jobName: "by-hand-2", status: "ACTIVE", importMode: "FULL" },
  ]);
});

test("add-import takes a name, an import mode, a duration and a reason to fail at its end", async () => {
  const { emulator, client } = await demoEmulator();
  await control(emulator.endpoint, "add-import", {
    datasetArn: DATASET,
    jobName: "tonight",
    importMode: "INCREMENTAL",
    duration: "10m",
    failureReason: "no such column",
  });
  const described = async () =>
    (await client.describeDatasetImportJob({ datasetImportJobArn: jobArn("tonight") }))
      .datasetImportJob;
  emulator.advance(599_999);
  expect(await described()).toMatchObject({
    importMode: "INCREMENTAL",
    status: "CREATE IN_PROGRESS",
  });
  emulator.advance(1);
  expect(await described()).toMatchObject({
    status: "CREATE FAILED",
    failureReason: "no such column",
  });
});

test("an added import with a duration ends as imports of this emulator end", async () => {
  const end = { status: "CREATE FAILED", failureReason: "every import fails" };
  const { emulator, client } = await demoEmulator({ timeline: [end] });
  await control(emulator.endpoint, "add-import", { datasetArn: DATASET, duration: "0s" });
  const { datasetImportJobs } = await client.listDatasetImportJobs({});
  expect(datasetImportJobs).toMatchObject([end]);
});

test("advance moves the clock on, and says the time", async () => {
  const { emulator, clock } = await demoEmulator();
  const now = new Date(clock.ms + 600_000).toISOString();
  expect(await control(emulator.endpoint, "advance", { by: "10m" })).toEqual({
    httpStatus: 200,
    message: `The clock of the emulator is at ${now}, 10m ahead of this machine: ages that pulumi and the command show are too small by that.`,
    now,
  });
  expect(await (await fetch(emulator.endpoint)).text()).toContain(`Personalize emulator, ${now}`);
});

test.each([
  [["0s"], ""],
  [["1.5h", "30m", "2.25s"], ", 2h 2s 250ms ahead of this machine"],
  [["90m"], ", 1h 30m ahead of this machine"],
])("after %j advance says how far the clock is ahead in all", async (steps, lead) => {
  const { emulator } = await demoEmulator();
  let message = "";
  for (const by of steps) {
    ({ message } = await control(emulator.endpoint, "advance", { by }));
  }
  expect(/Z(.*?)(:.*)?\.$/.exec(message)?.[1]).toBe(lead);
});

test.each([
  ["CREATE PENDING", "CREATE FAILED"],
  ["CREATE IN_PROGRESS", "CREATE FAILED"],
  ["IN PROGRESS", "FAILED"],
])("fail makes what is %s fail at once", async (status, failed) => {
  const { emulator, client } = await demoEmulator();
  const timeline = [{ status, forMs: 5_000 }, { status: "ACTIVE" }];
  emulator.addImportJob({ jobName: "tonight", datasetArn: DATASET, timeline });
  emulator.addImportJob({ jobName: "other", datasetArn: DATASET, timeline });
  expect(
    await control(emulator.endpoint, "fail", { arn: jobArn("tonight"), failureReason: "no rows" }),
  ).toEqual({
    httpStatus: 200,
    message: `${jobArn("tonight")} has failed.`,
    arn: jobArn("tonight"),
  });
  const { datasetImportJobs } = await client.listDatasetImportJobs({});
  expect(datasetImportJobs).toMatchObject([
    { jobName: "other", status },
    { jobName: "tonight", status: failed, failureReason: "no rows" },
  ]);
  emulator.advance(60_000);
  expect((await client.listDatasetImportJobs({})).datasetImportJobs).toMatchObject([
    { jobName: "other", status: "ACTIVE" },
    { jobName: "tonight", status: failed },
  ]);
});

test("fail makes the latest update of a resource fail, and says where the failure came from", async () => {
  const { emulator, client } = await demoEmulator();
  const solutionVersionArn = `${PLACE}:solution/ranking/0a1b2c3d`;
  const life = { timeline: [{ status: "ACTIVE" }] };
  const campaignArn = emulator.add("Campaign", { name: "front", solutionVersionArn }, life);
  await client.updateCampaign({ campaignArn, minProvisionedTPS: 2 });
  await control(emulator.endpoint, "fail", { arn: campaignArn });
  const { campaign } = await client.describeCampaign({ campaignArn });
  expect(campaign).toMatchObject({
    status: "ACTIVE",
    latestCampaignUpdate: {
      status: "CREATE FAILED",
      failureReason: "The emulator was told to make it fail.",
    },
  });
});

const FINISHED = "No creation or update is under way.";

test.each([
  ["ACTIVE", `${jobArn("tonight")} cannot fail: it is ACTIVE. ${FINISHED}`],
  ["DELETE PENDING", `${jobArn("tonight")} cannot fail: it is DELETE PENDING. ${FINISHED}`],
])("what is %s cannot be made to fail", async (status, message) => {
  const { emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "tonight", datasetArn: DATASET, timeline: [{ status }] });
  expect(await control(emulator.endpoint, "fail", { arn: jobArn("tonight") })).toEqual({
    httpStatus: 409,
    message,
  });
});

test("a schema, which has no status, cannot be made to fail", async () => {
  const { emulator } = await demoEmulator();
  const arn = emulator.add("Schema", { name: "clicks" });
  expect(await control(emulator.endpoint, "fail", { arn })).toEqual({
    httpStatus: 409,
    message: `${arn} cannot fail: it is without a status. ${FINISHED}`,
  });
});

test.each([
  ["advance", {}, 'The input "by" is missing: 10m.'],
  ["advance", { by: 10 }, 'The input "by" takes a text, not 10.'],
  ["advance", { by: "" }, 'The input "by" takes a text, not "".'],
  ["advance", { by: "soon" }, 'The input "by" takes a duration like 500ms, 90s or 2m, not "soon".'],
  [
    "advance",
    { by: `${"9".repeat(400)}h` },
    `The input "by" takes a duration like 500ms, 90s or 2m, not "${"9".repeat(400)}h".`,
  ],
  [
    "advance",
    { by: "99999999999h" },
    "A clock that goes on by 359999999996400000 ms leaves the year 9999 behind.",
  ],
  ["advance", { by: "1m", to: "1h" }, 'There is no input "to": the only input is "by".'],
  [
    "advance",
    '{"by":"1m","__proto__":"1h"}',
    'There is no input "__proto__": the only input is "by".',
  ],
  ["advance", "[]", "/_control/advance takes a JSON object as its body."],
  ["advance", "by=10m", "/_control/advance takes a JSON object as its body."],
  [
    "add-import",
    { datasetArn: "demo" },
    '"demo" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE',
  ],
  [
    "add-import",
    { datasetArn: DATASET, importMode: "HALF" },
    'The input "importMode" takes one of FULL, INCREMENTAL, not "HALF".',
  ],
  [
    "add-import",
    { datasetArn: DATASET, jobName: "two words" },
    '"two words" is not a job name: 1 to 63 letters, digits, "-" and "_".',
  ],
])("%s with %j is refused with 400 and a sentence", async (path, body, message) => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, path, body)).toEqual({ httpStatus: 400, message });
});

test.each([
  [
    "add-import",
    { datasetArn: DATASET, jobName: "once" },
    `Import job ${jobArn("once")} has been added already.`,
  ],
  [
    "add-import",
    { datasetArn: DATASET.replace("INTERACTIONS", "ITEMS") },
    `There is no dataset ${PLACE}:dataset/demo/ITEMS: start the emulator with --dataset ${PLACE}:dataset/demo/ITEMS, or call addDataset.`,
  ],
  ["fail", { arn: jobArn("nobody") }, `There is no import job ${jobArn("nobody")}.`],
])("%s with %j does not fit what the emulator holds: 409", async (path, body, message) => {
  const { emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "once", datasetArn: DATASET });
  expect(await control(emulator.endpoint, path, body)).toEqual({ httpStatus: 409, message });
});

test("an input that is not there is refused with the names of those that are", async () => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, "fail", { reason: "no rows" })).toEqual({
    httpStatus: 400,
    message: 'There is no input "reason": the inputs are arn, failureReason.',
  });
});

test("a mistake in the emulator itself is no refusal: 500", () => {
  const broken = {
    fixtures: {
      advance: () => {
        throw new TypeError("undefined is not a clock");
      },
    },
  } as unknown as Controlled;
  const headers = { ...JSON_TYPE, host: "localhost" };
  const asked = { method: "POST", url: "/_control/advance", headers, body: '{"by":"1s"}' };
  expect(controlAnswer(asked, broken)).toMatchObject({
    httpStatus: 500,
    body: '{"message":"There is a mistake in the emulator itself: TypeError: undefined is not a clock."}\n',
  });
});

test("an operation that is not there is refused with the paths of all", async () => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, "advanse", {})).toEqual({
    httpStatus: 404,
    message:
      "There is no /_control/advanse: the emulator has /_control/add-import, /_control/advance, /_control/fail.",
  });
});

test("control by GET, which a link can send, is refused", async () => {
  const { emulator } = await demoEmulator();
  expect(await control(emulator.endpoint, "advance", "", { method: "GET" })).toEqual({
    httpStatus: 405,
    message: "/_control/advance takes POST, not GET.",
  });
});

describe("a page of another site cannot control the emulator", () => {
  test.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain",
    "x/application/json",
  ])("with the content type %s, which a form can send", async (type) => {
    const { emulator } = await demoEmulator();
    expect(
      await control(
        emulator.endpoint,
        "advance",
        { by: "1h" },
        { headers: { "content-type": type } },
      ),
    ).toEqual({
      httpStatus: 415,
      message: `/_control/advance takes content-type application/json, not "${type}".`,
    });
  });

  test.each(["https://example.com", "null", "http://127.0.0.1:1"])(
    "from the origin %s",
    async (origin) => {
      const { emulator, clock } = await demoEmulator();
      const headers = { ...JSON_TYPE, origin };
      expect(await control(emulator.endpoint, "advance", { by: "1h" }, { headers })).toEqual({
        httpStatus: 403,
        message: `Control is for the page of the emulator, not for ${origin}.`,
      });
      expect(await (await fetch(emulator.endpoint)).text()).toContain(
        new Date(clock.ms).toISOString(),
      );
    },
  );

  test("under a name of its own that leads to this machine", async () => {
    const { emulator } = await demoEmulator();
    const { port } = new URL(emulator.endpoint);
    const host = `example.com:${port}`;
    const headers = { ...JSON_TYPE, host, origin: `http://${host}` };
    expect(await controlAs(Number(port), headers)).toEqual({
      httpStatus: 403,
      body: `{"message":"Control is for 127.0.0.1 and localhost, not for \\"${host}\\"."}\n`,
    });
  });

  test("by asking first: the answer to the question allows nothing", async () => {
    const { emulator } = await demoEmulator();
    const headers = {
      origin: "https://example.com",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const answer = await fetch(`${emulator.endpoint}/_control/advance`, {
      method: "OPTIONS",
      headers,
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
  });
});

test.each(["127.0.0.1", "localhost"])(
  "the page under the name %s controls the emulator",
  async (name) => {
    const { emulator } = await demoEmulator();
    const { port } = new URL(emulator.endpoint);
    const host = `${name}:${port}`;
    const headers = {
      "content-type": "application/json; charset=utf-8",
      host,
      origin: `http://${host}`,
    };
    expect(await controlAs(Number(port), headers)).toMatchObject({ httpStatus: 200 });
  },
);

test("control is not recorded as a request, and no fault befalls it", async () => {
  const { emulator } = await demoEmulator();
  emulator.interject(() => "cut");
  expect(await control(emulator.endpoint, "advance", { by: "1s" })).toMatchObject({
    httpStatus: 200,
  });
  expect(emulator.requests).toEqual([]);
});

/** A request to advance with a host header of one's own, which fetch does not send. */
async function controlAs(port: number, headers: Record<string, string>) {
  const sent = request({
    port,
    host: "127.0.0.1",
    path: "/_control/advance",
    method: "POST",
    headers,
  });
  sent.end('{"by":"1h"}');
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.setEncoding("utf8");
  const body = (await response.toArray()).join("");
  return { httpStatus: response.statusCode, body };
}
