// The resources of native providers whose costs are compared.
import { GATES_PLUGIN, type NodePlugin } from "../../support/plugin-folder.ts";
import type { Contender } from "../costs/contender.ts";

/** A native provider that does nothing. */
export const EMPTY_PLUGIN: NodePlugin = {
  name: "empty",
  main: "test/bench/native/empty-provider.cjs",
};

export const EMPTY_NATIVE: Contender = {
  name: "empty native",
  what: "a resource of a native provider in Node.js that does nothing",
  program: "empty-native.cjs",
  plugin: EMPTY_PLUGIN,
};

export const NATIVE_GATE: Contender = {
  name: "native gate",
  what: "a DatasetImportJobReadiness of the native provider",
  program: "native-gate.cjs",
  plugin: GATES_PLUGIN,
};
