// The front on which an engine test runs, and what deliberately differs between the two fronts.

/** A way in which programs use the gates. */
interface Front {
  readonly name: FrontName;
  /** The package that a program imports. */
  readonly package: string;
  /** Begins the type tokens of its gates. */
  readonly typeBegins: string;
  /** A deadline that gives a gate one look. The native provider cannot tell "0s" from no deadline. */
  readonly oneLook: string;
  /** What the command line of the plugin process has in it. */
  readonly pluginProcess: string;
  /** An expression of a program: an explicit provider with the profile "ireland". */
  readonly providerWithProfile: string;
}

type FrontName = "dynamic" | "native";

const FRONTS: Readonly<Record<FrontName, Front>> = {
  dynamic: {
    name: "dynamic",
    package: "pulumi-personalize-readiness",
    typeBegins: "pulumi-nodejs:dynamic/personalize:",
    oneLook: "0s",
    pluginProcess: "dynamic-provider",
    providerWithProfile: `new (require("@pulumi/aws/provider").Provider)("ireland", { region: "eu-west-1", profile: "ireland" })`,
  },
  native: {
    name: "native",
    package: "pulumi-personalize-readiness-native",
    typeBegins: "personalize-readiness:index:",
    oneLook: "1ms",
    pluginProcess: "native/main.js",
    providerWithProfile: `new (require("pulumi-personalize-readiness-native").Provider)("ireland", { profile: "ireland" })`,
  },
};

/** The front of the Jest project that runs this test: `engine` or `engine-native`. */
export const FRONT: Front =
  FRONTS[(globalThis as { readonly FRONT?: FrontName }).FRONT ?? "dynamic"];
