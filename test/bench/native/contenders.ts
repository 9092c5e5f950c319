// The resources of native providers whose costs are compared.
import { nodePlugin, type ProviderPlugin } from "../../support/plugin-folder.ts";
import type { Contender } from "../costs/contender.ts";
import { EXECUTABLE } from "./executable.ts";

/** A native provider that does nothing. */
export const EMPTY_PLUGIN = nodePlugin("empty", "test/bench/native/empty-provider.cjs");

/** The native provider, as its users have it. */
export const DELIVERED_PLUGIN: ProviderPlugin = {
  name: "personalize-readiness",
  command: [EXECUTABLE],
};

export const EMPTY_NATIVE: Contender = {
  name: "empty native",
  what: "a resource of a native provider in Node.js that does nothing",
  program: "empty-native.cjs",
  plugin: EMPTY_PLUGIN,
};

export const NATIVE_GATE: Contender = {
  name: "native gate",
  what: "a DatasetImportJobReadiness of the native provider, an executable",
  program: "native-gate.cjs",
  plugin: DELIVERED_PLUGIN,
};
