// Tests of the abilities of each version of Node.js.
import { once } from "node:events";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { connect, createServer } from "node:http2";
import type { AddressInfo } from "node:net";

import { satisfies } from "semver";

import manifest from "../../../package.json";
import { firstVersions, isAble, type Ability } from "../../../src/node/abilities.ts";

/** The abilities of some versions, among them each first version and the version before it. */
const VERSIONS = [
  ["20.20.2"],
  ["22.11.0"],
  ["22.12.0", "run"],
  ["22.16.0", "run"],
  ["22.17.0", "run", "hearCancel"],
  ["22.20.0", "run", "hearCancel"],
  ["22.21.0", "run", "hearCancel", "useProxy", "everything"],
  ["23.11.1", "run"],
  ["24.1.0", "run"],
  ["24.2.0", "run", "hearCancel"],
  ["24.4.1", "run", "hearCancel"],
  ["24.5.0", "run", "hearCancel", "useProxy", "everything"],
  ["25.0.0", "run", "hearCancel", "useProxy", "everything"],
  ["26.1.0", "run", "hearCancel", "useProxy", "everything"],
] as const satisfies readonly (readonly [string, ...Ability[]])[];
const ABILITIES: readonly Ability[] = ["run", "hearCancel", "useProxy", "everything"];

const abilitiesOf = (version: string): Ability[] =>
  ABILITIES.filter((ability) => isAble(version, ability));

test.each(VERSIONS)("Node.js %s is able to do what it was seen to do", (version, ...abilities) => {
  expect(abilitiesOf(version)).toEqual(abilities);
});

test.each(VERSIONS.map(([version]) => version))(
  "Node.js %s has everything if it has each ability",
  (version) => {
    const single = ABILITIES.filter((ability) => ability !== "everything");

    expect(isAble(version, "everything")).toBe(single.every((one) => isAble(version, one)));
  },
);

test.each(VERSIONS.map(([version]) => version))(
  "the manifest demands Node.js %s if it has everything",
  (version) => {
    expect(satisfies(version, manifest.engines.node)).toBe(isAble(version, "everything"));
  },
);

test("the first versions are those that a user may choose from", () => {
  expect(firstVersions("run")).toBe("22.12");
  expect(firstVersions("hearCancel")).toBe("22.17, 24.2");
});

test("the Node.js of this test hears of requests if its version says so", async () => {
  const heard: unknown[] = [];
  const listen = (message: unknown): void => {
    heard.push((message as { headers: Record<string, unknown> }).headers[":path"]);
  };
  subscribe("http2.server.stream.start", listen);
  const server = createServer((_request, response) => {
    response.end();
  }).listen(0);
  await once(server, "listening");
  const client = connect(`http://localhost:${(server.address() as AddressInfo).port}`);
  const request = client.request({ ":path": "/heard" }).resume();
  await once(request, "end");
  client.close();
  server.close();
  unsubscribe("http2.server.stream.start", listen);

  expect(heard).toEqual(isAble(process.versions.node, "hearCancel") ? ["/heard"] : []);
});
