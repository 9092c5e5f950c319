// Makes one file of the native provider, its dependencies and its schema.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { build, type Plugin } from "esbuild";

import { publishedSchema, type Publication, type PublishedSchema } from "../schema/publication.ts";

const ENTRY = "dist/pulumi/native/main.js";

/** Writes the bundle, made of dist, and returns the files in the bundle. */
export async function writeBundle(
  outfile: string,
  publication: Publication,
): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    minify: true,
    // The archive has the notices in a file.
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [copiesOfPulumi(), schemaOf(publication)],
  });
  return Object.keys(metafile.inputs);
}

/** Puts this folder's module in place of the module that loads Pulumi's copies in a way that no bundler can follow. */
function copiesOfPulumi(): Plugin {
  return {
    name: "copies-of-pulumi",
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]dist[\\/]pulumi[\\/]inside-pulumi\.js$/ }, async () => ({
        contents: await readFile("build/plugin/inside-pulumi.cjs", "utf8"),
        // The copies are the copies that Pulumi's own modules find.
        resolveDir: resolve("node_modules/@pulumi/pulumi"),
      }));
    },
  };
}

/** Puts the schema of the release in place of the general schema. */
function schemaOf(publication: Publication): Plugin {
  return {
    name: "schema-of-the-release",
    setup(bundler) {
      bundler.onLoad(
        { filter: /[\\/]dist[\\/]pulumi[\\/]native[\\/]schema\.json$/ },
        async ({ path }) => {
          const schema = JSON.parse(await readFile(path, "utf8")) as PublishedSchema;
          return { contents: JSON.stringify(publishedSchema(schema, publication)), loader: "json" };
        },
      );
    },
  };
}
