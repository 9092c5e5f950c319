// The resources of native providers whose costs are compared.
import type { Contender } from "../costs/contender.ts";

/** The file, counted from the root of the repository, that serves the native provider of this repository. */
export const NATIVE_MAIN = "dist/pulumi/native/main.js";
/** The same of a native provider that does nothing. */
export const EMPTY_MAIN = "test/bench/native/empty-provider.cjs";

export const EMPTY_NATIVE: Contender = {
  name: "empty native",
  what: "a resource of a native provider in Node.js that does nothing",
  program: "empty-native.cjs",
  plugin: { name: "empty", main: EMPTY_MAIN },
};

export const NATIVE_GATE: Contender = {
  name: "native gate",
  what: "a DatasetImportJobReadiness of the native provider",
  program: "native-gate.cjs",
  plugin: { name: "personalize-readiness", main: NATIVE_MAIN },
};
