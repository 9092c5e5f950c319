// The versions of Node.js from which on Node.js is able to do the work of this package.

/** The first version of each line of releases, the oldest line first. Lines after the last line are able from their start. */
type FirstVersions = readonly (readonly [major: number, minor: number])[];

const FIRST_VERSIONS = {
  /** To run this package: the oldest version that the tests run on. */
  run: [[22, 12]],
  /** To report requests, and so the engine's Cancel, on the diagnostics channel "http2.server.stream.start". */
  hearCancel: [
    [22, 17],
    [24, 2],
  ],
  /** To use the proxy of the environment. Source: "Built-in Proxy Support", Node.js documentation of `http`. */
  useProxy: [
    [22, 21],
    [24, 5],
  ],
  /** All of these: the `engines` in package.json. */
  everything: [
    [22, 21],
    [24, 5],
  ],
} as const satisfies Readonly<Record<string, FirstVersions>>;

/** An ability of Node.js that this package needs. */
export type Ability = keyof typeof FIRST_VERSIONS;

/** Whether Node.js of this version, such as "22.12.0", has this ability. */
export function isAble(nodeVersion: string, ability: Ability): boolean {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  const rows: FirstVersions = FIRST_VERSIONS[ability];
  const first = rows.find(([line]) => line === major);
  return first === undefined ? rows.every(([line]) => line < major) : minor >= first[1];
}

/** The first versions with this ability: "22.21, 24.5". */
export function firstVersions(ability: Ability): string {
  return FIRST_VERSIONS[ability].map((version) => version.join(".")).join(", ");
}
