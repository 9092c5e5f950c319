// Says in a sentence, before anything else is loaded, that Node.js cannot load the ES modules that the provider needs.
import { createRequire } from "node:module";

/*
 * Some dependencies of the provider are ES modules, which Node.js cannot require in every installation. This file is
 * imported before everything that requires one, because Node.js itself says so in a page of text.
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
  // Without Yarn's loader, Node.js does not find what one ES module imports from another.
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
