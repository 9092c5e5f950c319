// Tests of the proxy that the environment names.
import { proxyEnvironment, proxyVariable, unusedProxy } from "../../../src/aws/proxy.ts";

const PROXY = "http://proxy:3128";
const HERE = "localhost,127.0.0.1,[::1]";

describe("an agent's environment", () => {
  test("has the proxies, in whichever case they are written", () => {
    expect(proxyEnvironment({ HTTPS_PROXY: "a", HTTP_PROXY: "b" })).toEqual({
      https_proxy: "a",
      http_proxy: "b",
      no_proxy: HERE,
    });
    expect(proxyEnvironment({ https_proxy: "a", HTTPS_PROXY: "x", http_proxy: "b" })).toEqual({
      https_proxy: "a",
      http_proxy: "b",
      no_proxy: HERE,
    });
  });

  test("never sends a request for this machine to the proxy, and obeys the environment otherwise", () => {
    expect(proxyEnvironment({ NO_PROXY: ".corp,10.0.0.1" }).no_proxy).toBe(
      `.corp,10.0.0.1,${HERE}`,
    );
    expect(proxyEnvironment({ no_proxy: ".corp", NO_PROXY: "x" }).no_proxy).toBe(`.corp,${HERE}`);
    expect(proxyEnvironment({ NO_PROXY: "" }).no_proxy).toBe(HERE);
  });

  test("has nothing else of the environment", () => {
    expect(Object.keys(proxyEnvironment({ AWS_ACCESS_KEY_ID: "AKIA" }))).toEqual([
      "https_proxy",
      "http_proxy",
      "no_proxy",
    ]);
  });
});

test.each([
  [{ HTTPS_PROXY: PROXY }, "HTTPS_PROXY"],
  [{ HTTPS_PROXY: PROXY, https_proxy: PROXY }, "https_proxy"],
  [{ HTTP_PROXY: PROXY }, "HTTP_PROXY"],
  [{ http_proxy: PROXY, HTTPS_PROXY: "" }, "http_proxy"],
  [{ NO_PROXY: "*" }, undefined],
])("in %j the proxy is named by %s", (env, name) => {
  expect(proxyVariable(env)).toBe(name);
});

describe("a Node.js", () => {
  test.each(["22.12.0", "22.20.9", "23.11.0", "24.0.0", "24.4.1"])(
    "of version %s uses no proxy, which is said where one is named",
    (version) => {
      expect(unusedProxy({ HTTPS_PROXY: PROXY }, version)).toBe(
        `HTTPS_PROXY is set, but Node.js ${version} does not use this proxy: Node.js 22.21, 24.5 and later versions use it.`,
      );
      expect(unusedProxy({}, version)).toBeUndefined();
    },
  );

  test.each(["22.21.0", "24.5.0", "24.21.0", "25.0.0", "26.1.0"])(
    "of version %s uses the proxy",
    (version) => {
      expect(unusedProxy({ HTTPS_PROXY: PROXY }, version)).toBeUndefined();
    },
  );
});
