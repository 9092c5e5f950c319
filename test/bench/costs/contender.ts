// The dynamic resources whose costs are compared.
import type { ProviderPlugin } from "../../support/plugin-folder.ts";

/** Somebody's resource, and the plain JavaScript program that declares as many of it as asked for. */
export interface Contender {
  readonly name: string;
  /** The description, for a reader who wants to do the same. */
  readonly what: string;
  /** Name of its file in `programs`. */
  readonly program: string;
  /** The native provider of the resource. Default: none, the resource is dynamic. */
  readonly plugin?: ProviderPlugin;
}

export const BARE: Contender = {
  name: "bare",
  what: "a pulumi.dynamic.Resource whose create does nothing",
  program: "bare.cjs",
};

export const GATE: Contender = {
  name: "gate",
  what: "a DatasetImportJobReadiness of the packed package",
  program: "gate.cjs",
};

export const FOLLOWING: Contender = {
  name: "gate that follows",
  what: "a DatasetImportJobReadiness on the newest import of a dataset",
  program: "following.cjs",
};

export const KEPT: Contender = {
  name: "gate that keeps to what it found",
  what: "the same with follow: false",
  program: "kept.cjs",
};

export const SDK_INSIDE: Contender = {
  name: "by hand",
  what: "a pulumi.dynamic.Resource that requires the AWS SDK inside its create",
  program: "sdk-inside.cjs",
};

export const SDK_CAPTURED: Contender = {
  name: "by hand, SDK captured",
  what: "a pulumi.dynamic.Resource whose create uses an AWS SDK required at the top of the program",
  program: "sdk-captured.cjs",
};
