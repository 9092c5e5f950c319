// Makes one file of the native provider and all it needs, its schema and its version among them.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

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
    plugins: [ownFiles(), copiesOfPulumi()],
  });
}

/** Says in the files of dist, in words that the bundler follows, what they load and read while they run. */
function ownFiles(): Plugin {
  return {
    name: "own-files",
    setup(bundler) {
      const own = resolve("dist");
      bundler.onLoad({ filter: /\.js$/ }, ({ path }) =>
        path.startsWith(own) ? { contents: followable(path), loader: "js" } : undefined,
      );
    },
  };
}

function followable(path: string): string {
  const text = readFileSync(path, "utf8")
    .replaceAll(/^const insidePulumi = .*$/gm, "")
    .replaceAll("insidePulumi(", "require(")
    .replaceAll(/^ *const require = .*createRequire.*$/gm, "")
    .replaceAll(
      /\(0, node_fs_1\.readFileSync\)\(\(0, node_path_1\.join\)\(__dirname, ("[^"]+")\), "utf8"\)/g,
      (_, name: string) =>
        JSON.stringify(readFileSync(join(dirname(path), JSON.parse(name) as string), "utf8")),
    );
  if (/createRequire\)|__dirname/.test(text)) {
    throw new Error(`${path} loads or reads a file in a way that the bundle cannot follow.`);
  }
  return text;
}

/** gRPC and the messages must be the copies that @pulumi/pulumi has. */
function copiesOfPulumi(): Plugin {
  return {
    name: "copies-of-pulumi",
    setup(bundler) {
      bundler.onResolve(
        { filter: /^(@grpc\/grpc-js|google-protobuf\/)/ },
        ({ path, kind, pluginData }) =>
          pluginData === "inside"
            ? undefined
            : bundler.resolve(path, {
                kind,
                pluginData: "inside",
                resolveDir: resolve("node_modules/@pulumi/pulumi"),
              }),
      );
    },
  };
}
