// Makes one file of the native provider and all it needs, its schema among that.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { build, type Plugin } from "esbuild";

const ENTRY = "dist/pulumi/native/main.js";

/** Writes the bundle, made of what is in dist. */
export async function writeBundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    plugins: [copiesOfPulumi()],
  });
}

/** Puts this folder's module in place of the module whose way to Pulumi's copies no bundler can follow. */
function copiesOfPulumi(): Plugin {
  return {
    name: "copies-of-pulumi",
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]dist[\\/]pulumi[\\/]inside-pulumi\.js$/ }, async () => ({
        contents: await readFile("build/plugin/inside-pulumi.cjs", "utf8"),
        // The copies are those that Pulumi's own modules find.
        resolveDir: resolve("node_modules/@pulumi/pulumi"),
      }));
    },
  };
}
