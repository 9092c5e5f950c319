// Tests that the commands with which a reader runs an example name what they need.
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { codeIn, documentPaths, documentText } from "../../support/documents.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import manifest from "../../../package.json";

const examplePages = readdirSync(join(repositoryRoot(), "examples"), {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => `examples/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith("README.md"));

const commandsOf = (path: string): string => codeIn(documentText(path), "sh").join("\n");

/** Versions in names of files and after the name of the plugin. */
const VERSIONS =
  /pulumi-(?:resource-)?personalize-readiness-(?:native-)?v?(\d+\.\d+\.\d+)|\bpersonalize-readiness[ @](\d+\.\d+\.\d+)/g;

test("each command that names a version of the package or the plugin names the version of this repository", () => {
  const named = [...documentPaths(), ...examplePages].flatMap((path) =>
    [...commandsOf(path).matchAll(VERSIONS)].map(([, file, plugin]) => [path, file ?? plugin]),
  );

  expect(named.length).toBeGreaterThanOrEqual(5);
  for (const [path, version] of named) {
    expect([path, version]).toEqual([path, manifest.version]);
  }
});

const deployingPages = examplePages.filter((path) =>
  commandsOf(path).includes("pulumi stack init"),
);

test.each(deployingPages)(
  "the commands of %s set the region that the AWS provider needs",
  (page) => {
    expect(commandsOf(page)).toContain("config set aws:region ");
  },
);
