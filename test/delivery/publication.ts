// Where the release of this level is published: nobody asks there.
import type { Publication } from "../../build/schema/publication.ts";

export const PUBLICATION = {
  pluginDownloadUrl: "github://api.github.com/owner/repository",
} as const satisfies Publication;
