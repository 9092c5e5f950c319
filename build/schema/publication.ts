// What only who publishes the native provider knows: its place in the schema, and the options of the commands that make a release.

export interface Publication {
  /** Where Pulumi downloads the plugin. Default: nowhere, the plugin is installed by hand. */
  readonly pluginDownloadUrl?: string | undefined;
}

/** For `parseArgs`. */
export const PUBLICATION_OPTIONS = {
  "plugin-download-url": { type: "string" },
} as const;

export const PUBLICATION_USAGE = "[--plugin-download-url URL]";

/** What the options say. */
export function publicationOf(
  values: Readonly<Partial<Record<keyof typeof PUBLICATION_OPTIONS, string>>>,
): Publication {
  return { pluginDownloadUrl: values["plugin-download-url"] };
}

/** What this changes in a schema. */
export interface PublishedSchema {
  readonly version: string;
  readonly pluginDownloadURL?: string | undefined;
}

/** The schema of a release. SDKs are made of it, here or by `pulumi package add`, which asks the plugin. */
export function publishedSchema(
  schema: PublishedSchema,
  { pluginDownloadUrl }: Publication,
): PublishedSchema {
  return { ...schema, pluginDownloadURL: pluginDownloadUrl };
}
