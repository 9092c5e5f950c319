// The version and the schema of the native package. The schema is loaded only on demand.

/** The version of the package, and so of the plugin and of the schema. */
export function packageVersion(): string {
  return (require("../../../package.json") as { readonly version: string }).version;
}

/** The schema of the package that the plugin serves. */
export function packageSchema(): object {
  return require("./schema.json") as object;
}
