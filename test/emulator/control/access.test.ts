// The control of an emulator from outside, over HTTP: who may control it.
import { demoEmulator } from "../harness.ts";
import { control, controlAs, JSON_TYPE } from "./control.ts";

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
        message: `Only the emulator's own page can control the emulator, not ${origin}.`,
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
      body: `{"message":"Only the hosts 127.0.0.1 and localhost can control the emulator, not \\"${host}\\"."}\n`,
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
