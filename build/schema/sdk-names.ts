// The names of the generated SDKs.

/** The Go module of the SDK that nobody has published. A release names one of its repository. */
const GO_MODULE = "example.com/pulumi-personalize-readiness/sdk/go";

/** The package as each language imports it. */
export const SDK = {
  nodejs: "pulumi-personalize-readiness-native",
  python: "pulumi_personalize_readiness",
  goModule: GO_MODULE,
  go: `${GO_MODULE}/personalizereadiness`,
  goPackage: "personalizereadiness",
  csharp: "PersonalizeReadiness",
  java: "personalizereadiness",
} as const;
