// The schema of the native package, which is loaded when somebody asks for it.

/** What the plugin itself reads of the schema. */
export interface PackageSchema {
  /** The version of the package, and so of the plugin. */
  readonly version: string;
}

/** The schema of the package that the plugin serves. */
export function packageSchema(): PackageSchema {
  return require("./schema.json") as PackageSchema;
}
