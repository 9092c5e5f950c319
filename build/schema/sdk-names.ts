// The names of the generated SDKs, and how each language's generator is told.
import { PACKAGE } from "./token.ts";

/** The package as each language imports it. */
export const SDK = {
  nodejs: "pulumi-personalize-readiness-native",
  python: "pulumi_personalize_readiness",
  go: "example.com/pulumi-personalize-readiness/sdk/go/personalizereadiness",
  goPackage: "personalizereadiness",
  csharp: "PersonalizeReadiness",
  java: "personalizereadiness",
} as const;

/**
 * The blocks of the schema that tell the generators what their language needs. None says which Pulumi SDK: the generator knows
 * what its code calls.
 */
export const LANGUAGE_BLOCKS = {
  nodejs: {
    packageName: SDK.nodejs,
    respectSchemaVersion: true,
  },
  python: {
    packageName: SDK.python,
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
} as const;
