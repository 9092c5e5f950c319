// Makes one file of the native provider and all it needs, its schema among that.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { build, type Plugin } from "esbuild";

const ENTRY = "dist/pulumi/native/main.js";
const PULUMI = resolve("node_modules/@pulumi/pulumi");

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

/** Puts this folder's `pulumi-copies.ts` in place of the module whose way to find the copies no bundler can follow. */
function copiesOfPulumi(): Plugin {
  return {
    name: "copies-of-pulumi",
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]dist[\\/]pulumi[\\/]pulumi-copies\.js$/ }, async () => ({
        contents: await readFile("build/plugin/pulumi-copies.ts", "utf8"),
        loader: "ts",
        resolveDir: PULUMI,
      }));
    },
  };
}
