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

/** The Pulumi SDK that the generated SDKs need. */
export interface PulumiVersions {
  /** In the form of npm: "^3.1.0". */
  readonly pulumi: string;
}

/** The blocks of the schema that tell the generators what their language needs. */
export function languageBlocks({ pulumi }: PulumiVersions): Readonly<Record<string, unknown>> {
  const oldest = pulumi.replace("^", "");
  return {
    nodejs: {
      packageName: SDK.nodejs,
      dependencies: { "@pulumi/pulumi": pulumi },
      respectSchemaVersion: true,
    },
    python: {
      packageName: SDK.python,
      requires: { pulumi: `>=${oldest},<4.0.0` },
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
