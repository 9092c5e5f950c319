// The names of the generated SDKs.

/** The Go module of an unpublished SDK. A release names a module of its repository. */
const GO_MODULE = "example.com/pulumi-personalize-readiness/sdk/go";

/** The name of the package in the imports of each language. */
export const SDK = {
  nodejs: "pulumi-personalize-readiness-native",
  python: "pulumi_personalize_readiness",
  goModule: GO_MODULE,
  go: `${GO_MODULE}/personalizereadiness`,
  goPackage: "personalizereadiness",
  csharp: "PersonalizeReadiness",
  java: "personalizereadiness",
} as const;
