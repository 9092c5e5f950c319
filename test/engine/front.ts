// The front on which an engine test runs, and the deliberate differences between the two fronts.
import { STORED_TEXT } from "../../src/gates/stored-text.ts";

/** A way in which programs use the gates. */
interface Front {
  readonly name: FrontName;
  /** The package that a program imports. */
  readonly package: string;
  /** Begins the type tokens of its gates. */
  readonly typeBegins: string;
  /** A deadline that gives a gate one look. The native provider cannot tell "0s" from no deadline. */
  readonly oneLook: string;
  /** The drift in the state of a gate on data to which nothing has happened. Programs read an empty list. */
  readonly noDriftInState: readonly [] | undefined;
  /** Deadlines that the front itself refuses, and its words; the engine parses the deadlines of the native provider. */
  readonly badDeadlines: {
    readonly customTimeouts?: Readonly<Record<string, string>>;
    readonly words: readonly string[];
  };
  /** The deadline in the state of a gate that was declared with an hour for `create`. */
  readonly storedDeadline: Readonly<Record<string, unknown>>;
  /** The part of a state with the arguments of the gate's last look. */
  readonly argumentsIn: "inputs" | "outputs";
  /** The number of looks of a preview at the target of a gate. */
  readonly looksOfPreview: number;
  /** The largest number of looks after the engine was killed. */
  readonly looksAfterKill: number;
  /** The mark of the provider in the outputs of every gate, for the next read. */
  readonly mark: Readonly<Record<string, unknown>>;
  /** Whether a program installs the plugin. */
  readonly usesPlugin: boolean;
  /** The reaction of a preview to a provider that a transform of the new form sets. */
  readonly providerOfTransform: "refuses" | "uses";
  /** A part of the command line of the plugin process. */
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
    noDriftInState: undefined,
    badDeadlines: {
      customTimeouts: { create: "5 minutes", read: "soon" },
      words: [
        'customTimeouts.create is "5 minutes", but it must be a duration',
        'customTimeouts.read is "soon", but it must be a duration',
      ],
    },
    looksOfPreview: 0,
    // The watchdog of the process needs up to half a minute.
    looksAfterKill: Infinity,
    mark: { __provider: STORED_TEXT, __stateVersion: 1 },
    usesPlugin: false,
    // The gate takes the profile from the provider, and only the constructor can.
    providerOfTransform: "refuses",
    argumentsIn: "outputs",
    storedDeadline: { inputs: { customTimeouts: { create: "1h" } } },
    pluginProcess: "dynamic-provider",
    providerWithProfile: `new (require("@pulumi/aws/provider").Provider)("ireland", { region: "eu-west-1", profile: "ireland" })`,
  },
  native: {
    name: "native",
    package: "pulumi-personalize-readiness-native",
    typeBegins: "personalize-readiness:index:",
    oneLook: "1ms",
    // An output that an SDK leaves undefined is not there for others.
    noDriftInState: [],
    // With a bad one the engine refuses the whole program, before the provider hears of the gate.
    badDeadlines: { words: [] },
    looksOfPreview: 1,
    // The pipe from the engine ends with the engine, and the process with the pipe. The watchdog alone would let pass thirty.
    looksAfterKill: 10,
    mark: { __stateVersion: 1 },
    usesPlugin: true,
    providerOfTransform: "uses",
    argumentsIn: "inputs",
    storedDeadline: { customTimeouts: { create: 3600 } },
    pluginProcess: "native/main.js",
    providerWithProfile: `new (require("pulumi-personalize-readiness-native").Provider)("ireland", { profile: "ireland" })`,
  },
};

/** The front of the Jest project that runs this test: `engine` or `engine-native`. */
export const FRONT: Front =
  FRONTS[(globalThis as { readonly FRONT?: FrontName }).FRONT ?? "dynamic"];
