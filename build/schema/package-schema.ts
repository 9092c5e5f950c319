// The schema of the whole package, made of the table of kinds, the AWS SDK's runtime schemas and the docstrings.
import { globSync, readFileSync } from "node:fs";

import { KINDS } from "../../src/kinds/kinds.ts";
import { SETTINGS } from "../../src/pulumi/native/provider-settings.ts";
import { docstringsOfConstant, parsed } from "./docstrings.ts";
import { classDocstring, gateClass } from "./gate-class.ts";
import { settingSpecs } from "./inputs.ts";
import { languageBlocks } from "./language-blocks.ts";
import { NamedTypes } from "./named-types.ts";
import { resourceSpec } from "./resource.ts";
import { PACKAGE, tokenOf } from "../../src/pulumi/native/token.ts";

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly license: string;
}

/** The schema as JSON that can be compared line by line. Paths count from the root of the repository. */
export function generatedSchema(): string {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const gates = parsed(globSync("src/gates/*.ts").sort());
  const provider = parsed(["src/pulumi/native/provider-settings.ts"]);
  const settings = settingSpecs(SETTINGS, docstringsOfConstant("SETTINGS", provider));
  const types = new NamedTypes();
  const [everyGate = ""] = classDocstring("Gate", gates).split("\n\n");
  const resources = Object.fromEntries(
    KINDS.map((kind) => [
      tokenOf(`${kind.name}Readiness`),
      resourceSpec(kind, {
        gate: gateClass(`${kind.name}Readiness`, gates),
        everyGate,
        settings: Object.keys(settings),
        types,
      }),
    ]),
  );
  const schema = {
    name: PACKAGE,
    displayName: "Personalize Readiness",
    version: manifest.version,
    description: manifest.description,
    keywords: [...manifest.keywords, "category/cloud", "kind/native"],
    license: manifest.license,
    // Generated SDKs have the version of the schema.
    meta: { moduleFormat: "(.*)", supportPack: true },
    config: { variables: settings },
    provider: {
      description: "What counts for gates that do not say it themselves.",
      inputProperties: settings,
    },
    types: types.byToken(),
    resources,
    language: languageBlocks(manifest.description),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
