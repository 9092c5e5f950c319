// The names of the generated SDKs.

/** The package as each language imports it. */
export const SDK = {
  nodejs: "pulumi-personalize-readiness-native",
  python: "pulumi_personalize_readiness",
  go: "example.com/pulumi-personalize-readiness/sdk/go/personalizereadiness",
  goPackage: "personalizereadiness",
  csharp: "PersonalizeReadiness",
  java: "personalizereadiness",
} as const;
