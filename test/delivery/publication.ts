// The place of this level's release, which nobody asks.
import type { Publication } from "../../build/schema/publication.ts";

export const PUBLICATION = {
  pluginDownloadUrl: "github://api.github.com/owner/repository",
} as const satisfies Publication;
