import { createRequire } from "node:module";

/*
 * Some of what the provider is made of are ES modules, which Node.js cannot require in every installation. This comes
 * before all else that requires one, to say in a sentence what Node.js says in a page.
 */
try {
  createRequire(__filename)("p-retry");
} catch (error) {
  throw process.versions.pnp === undefined ? onThisNode(error) : underPlugAndPlay(error);
}

function onThisNode(cause: unknown): unknown {
  return (cause as { code?: unknown }).code === "ERR_REQUIRE_ESM"
    ? plain(
        `pulumi-personalize-readiness needs Node.js 22.12 or later, with its require() of ES modules switched on; ` +
          `Pulumi found Node.js ${process.versions.node}.`,
        cause,
      )
    : cause;
}

function underPlugAndPlay(cause: unknown): Error {
  return plain(
    "pulumi-personalize-readiness needs Yarn's loader of ES modules under Plug'n'Play: start Pulumi with " +
      '"yarn exec pulumi up", or set "nodeLinker: node-modules" in .yarnrc.yml and run "yarn install".',
    cause,
  );
}

/** The plugin process prints `error: error.stack`, besides handing the message to the engine, which shows it in full. */
function plain(message: string, cause: unknown): Error {
  const error = new Error(message, { cause });
  error.stack = "cannot be loaded";
  error.toString = () => "pulumi-personalize-readiness";
  return error;
}
