// Tests of the files that npm packs.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

import { repositoryRoot } from "../support/repository-root.ts";

interface Packed {
  readonly files: readonly { readonly path: string }[];
  /** Bytes of the tarball, and of its files. */
  readonly size: number;
  readonly unpackedSize: number;
}

const DOCUMENTS = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "docs/troubleshooting.md",
  "package.json",
];

let packed: Packed;
beforeAll(() => {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  // Through a shell, since npm is a batch file on Windows.
  const json = execFileSync(["npm", ...args].join(" "), { cwd: repositoryRoot(), shell: true });
  const [only] = JSON.parse(String(json)) as [Packed];
  packed = only;
});

/** Rooms whose declarations no entry of the package leads to. */
const UNDECLARED =
  /^dist\/((command|pulumi|wait)|emulator\/(command|control|kinds|operations|page|recipes))\//;

/** The native provider reaches its users in an archive of its own. */
const NOT_PACKED = /^pulumi[\\/]native[\\/]/;

test("the package holds the compiled sources and five documents, nothing else", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !NOT_PACKED.test(path))
    .map((path) => `dist/${path.replaceAll("\\", "/").replace(/\.ts$/, "")}`);
  const compiled = sources.flatMap((path) => [
    `${path}.js`,
    ...(UNDECLARED.test(path) ? [] : [`${path}.d.ts`]),
  ]);

  expect(packed.files.map(({ path }) => path).sort()).toEqual([...DOCUMENTS, ...compiled].sort());
});

test("the package is small: 184 kB to download, and 720 kB on disk", () => {
  expect(packed.size).toBeLessThan(184_000);
  expect(packed.unpackedSize).toBeLessThan(720_000);
});

test("the package has no script that npm would ask its user to allow", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
  const asked = ["preinstall", "install", "postinstall", "prepare"];

  expect(Object.keys(manifest.scripts).filter((name) => asked.includes(name))).toEqual([]);
});
