// Tests of the faults of a wait on a Node.js or behind a proxy that does not fit.
import { unfitness, type Surroundings } from "../../../src/wait/surroundings.ts";

const FIT: Surroundings = { nodeVersion: "24.5.0", env: {}, ctrlC: "request" };
const PROXY = { HTTPS_PROXY: "http://proxy:3128" };

const REMEDY = "Put Node.js 22.21, 24.5 or later first on PATH.";
const deaf = (version: string): string =>
  `With Node.js ${version}, one Ctrl-C does not end a wait before its deadline. Node.js 22.17, 24.2 and later versions end the wait within a second.`;
const direct = (version: string): string =>
  `HTTPS_PROXY is set, but Node.js ${version} does not use this proxy: Node.js 22.21, 24.5 and later versions use it.`;

test.each(["22.21.0", "22.23.3", "24.5.0", "24.21.0", "26.0.0"])(
  "nothing is unfit with Node.js %s, behind a proxy or not",
  (nodeVersion) => {
    expect(unfitness({ ...FIT, nodeVersion })).toEqual([]);
    expect(unfitness({ ...FIT, nodeVersion, env: PROXY })).toEqual([]);
  },
);

test.each(["22.12.0", "23.11.1", "24.1.0"])("a Node.js %s hears of no Ctrl-C", (nodeVersion) => {
  expect(unfitness({ ...FIT, nodeVersion })).toEqual([deaf(nodeVersion), REMEDY]);
});

test("Ctrl-C ends a process that gets it as a signal, in every version", () => {
  expect(unfitness({ ...FIT, nodeVersion: "22.12.0", ctrlC: "signal" })).toEqual([]);
  expect(unfitness({ ...FIT, nodeVersion: "22.12.0", ctrlC: "call" })).toEqual([]);
});

test("a Node.js that uses no proxy is unfit only where a proxy is named", () => {
  const between: Surroundings = { ...FIT, nodeVersion: "24.4.1" };

  expect(unfitness(between)).toEqual([]);
  expect(unfitness({ ...between, env: PROXY })).toEqual([direct("24.4.1"), REMEDY]);
});

test("a Node.js older than the oldest is named before the features that it lacks", () => {
  const oldest =
    "Node.js 20.20.2 is older than 22.12, the oldest version that pulumi-personalize-readiness is tested with.";

  expect(unfitness({ nodeVersion: "20.20.2", env: PROXY, ctrlC: "request" })).toEqual([
    oldest,
    deaf("20.20.2"),
    direct("20.20.2"),
    REMEDY,
  ]);
  expect(unfitness({ nodeVersion: "20.20.2", env: {}, ctrlC: "signal" })).toEqual([oldest, REMEDY]);
});
