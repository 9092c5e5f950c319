// The publisher's knowledge of the native provider: its place in the schema, and the options of the commands that make a
// release.
import { SDK } from "./sdk-names.ts";

export interface Publication {
  /** The URL from which Pulumi downloads the plugin. Default: none, the plugin is installed by hand. */
  readonly pluginDownloadUrl?: string | undefined;
  /** The path by which Go programs import the module of the SDK. Default: a path that names no repository. */
  readonly goModule?: string | undefined;
}

/** The options for `parseArgs`. */
export const PUBLICATION_OPTIONS = {
  "plugin-download-url": { type: "string" },
  "go-module": { type: "string" },
} as const;

export const PUBLICATION_USAGE = "[--plugin-download-url URL] [--go-module PATH]";

/** The publication that the options describe. */
export function publicationOf(
  values: Readonly<Partial<Record<keyof typeof PUBLICATION_OPTIONS, string>>>,
): Publication {
  return { pluginDownloadUrl: values["plugin-download-url"], goModule: values["go-module"] };
}

/** The part of a schema that this file changes. */
export interface PublishedSchema {
  readonly version: string;
  readonly pluginDownloadURL?: string | undefined;
}

/** The schema of a release. SDKs are made from this schema, here or by `pulumi package add`, which asks the plugin. */
export function publishedSchema(
  schema: PublishedSchema,
  { pluginDownloadUrl, goModule = SDK.goModule }: Publication,
): PublishedSchema {
  // The examples import the module too.
  const text = JSON.stringify(schema).replaceAll(SDK.goModule, goModule);
  return { ...(JSON.parse(text) as PublishedSchema), pluginDownloadURL: pluginDownloadUrl };
}
