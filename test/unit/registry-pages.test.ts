// Tests that the pages for Pulumi's Registry have its form, and agree with the examples, the schema and the settings.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { SETTINGS } from "../../src/pulumi/native/provider-settings.ts";
import schema from "../../src/pulumi/native/schema.json";
import { registryPage } from "../support/registry-page.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const LANGUAGES = ["typescript", "python", "go", "csharp", "java", "yaml"];
const INDEX = registryPage("_index");
const INSTALLATION = registryPage("installation-configuration");
const PAGES = [
  ["_index", INDEX],
  ["installation-configuration", INSTALLATION],
] as const;

const file = (path: string): string => readFileSync(join(repositoryRoot(), path), "utf8");

/** The first cell of each row of the table below this heading of the first column. */
const tableOf = (text: string, heading: string): readonly string[] => {
  const [, rows = ""] =
    new RegExp(`^\\| ${heading} .*\\n\\|[- |]+\\n((?:\\|.*\\n)+)`, "m").exec(text) ?? [];
  return rows
    .trimEnd()
    .split("\n")
    .map((row) => row.split("|")[1]?.trim().replaceAll("`", "") ?? "");
};

describe.each(PAGES)("the page %s", (_, page) => {
  test("has the front matter that the Registry asks for", () => {
    expect(page.frontMatter).toEqual({
      title: expect.stringContaining(schema.displayName) as string,
      meta_desc: expect.stringMatching(/^.{50,160}$/) as string,
      layout: "package",
    });
  });

  test("has a program in every language wherever a reader chooses", () => {
    expect(page.choosers).toHaveLength(1);
    for (const { offered, programs } of page.choosers) {
      expect(offered).toEqual(LANGUAGES);
      expect(Object.keys(programs)).toEqual(LANGUAGES);
    }
  });
});

test.each([
  ["typescript", "examples/quickstart/index.ts"],
  ["python", "examples/python/__main__.py"],
  ["java", "examples/java/src/main/java/App.java"],
  ["yaml", "examples/yaml/Pulumi.yaml"],
])("the first program in %s is the example %s", (language, example) => {
  // The example for Node.js uses the package that needs no plugin.
  const expected = file(example).replace(
    '"pulumi-personalize-readiness"',
    `"${schema.language.nodejs.packageName}"`,
  );

  expect(INDEX.choosers[0]?.programs[language]).toBe(expected);
});

test("the table of the gates has each resource of the schema", () => {
  const gates = Object.keys(schema.resources).map((token) => token.split(":").at(-1));

  expect(tableOf(INDEX.text, "gate")).toEqual(gates);
});

test("every configured name is a setting of the provider, and an argument of the gate", () => {
  const configured = [
    ...INSTALLATION.text.matchAll(/pulumi config set personalize-readiness:(\w+)/g),
  ];
  const { resources } = parse(INSTALLATION.choosers[0]?.programs.yaml ?? "") as {
    resources: Record<string, { type: string; properties: object }>;
  };

  expect(configured.length).toBeGreaterThan(0);
  for (const [, setting = ""] of configured) {
    expect(SETTINGS).toHaveProperty(setting);
  }
  expect(resources.nightly?.type).toBe(`pulumi:providers:${schema.name}`);
  expect(Object.keys(SETTINGS)).toEqual(
    expect.arrayContaining(Object.keys(resources.nightly?.properties ?? { none: true })),
  );
  expect(Object.keys(resources.live?.properties ?? {})).toEqual(["campaignArn"]);
});
