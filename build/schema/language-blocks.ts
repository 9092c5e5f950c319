// The settings for the generator of each language's SDK.
import { SDK } from "./sdk-names.ts";
import { sdkReadme } from "./sdk-readme.ts";
import { PACKAGE } from "../../src/pulumi/native/token.ts";

/**
 * The blocks of the schema with the settings of the generators. No block names a Pulumi SDK: the generator knows
 * the SDK that its code calls.
 */
export function languageBlocks(description: string): Readonly<Record<string, unknown>> {
  return {
    nodejs: {
      packageName: SDK.nodejs,
      readme: sdkReadme(SDK.nodejs, "typescript", description),
      respectSchemaVersion: true,
    },
    python: {
      packageName: SDK.python,
      readme: sdkReadme(SDK.python, "python", description),
      pyproject: { enabled: true },
      respectSchemaVersion: true,
    },
    go: {
      importBasePath: SDK.go,
      rootPackageName: SDK.goPackage,
      respectSchemaVersion: true,
    },
    csharp: {
      namespaces: { [PACKAGE]: SDK.csharp },
      respectSchemaVersion: true,
    },
    java: {
      packages: { [PACKAGE]: SDK.java },
      buildFiles: "gradle",
    },
  };
}
