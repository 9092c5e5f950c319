import { createRequire } from "node:module";

/*
 * Some of what the provider is made of are ES modules, which Node.js cannot require in every installation. This comes
 * before all else that requires one, to say in a sentence what Node.js says in a page.
 */
try {
  createRequire(__filename)("p-retry");
} catch (error) {
  const sentence = sentenceFor((error as { code?: unknown }).code);
  throw sentence === undefined ? error : plain(sentence, error);
}

function sentenceFor(code: unknown): string | undefined {
  if (code === "ERR_REQUIRE_ESM") {
    return (
      "pulumi-personalize-readiness needs Node.js 22.12 or later, with its require() of ES modules switched on; " +
      `Pulumi found Node.js ${process.versions.node}.`
    );
  }
  // Without its loader what one ES module imports from another is not found.
  if (code === "ERR_MODULE_NOT_FOUND" && process.versions.pnp !== undefined) {
    return (
      "pulumi-personalize-readiness needs Yarn's loader of ES modules under Plug'n'Play: start Pulumi with " +
      '"yarn exec pulumi up", or set "nodeLinker: node-modules" in .yarnrc.yml and run "yarn install".'
    );
  }
  return undefined;
}

/** The plugin process prints `error: error.stack`, besides handing the message to the engine, which shows it in full. */
function plain(message: string, cause: unknown): Error {
  const error = new Error(message, { cause });
  error.stack = "cannot be loaded";
  error.toString = () => "pulumi-personalize-readiness";
  return error;
}
