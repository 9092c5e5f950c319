// Says in a sentence, before anything else is loaded, that Node.js cannot load the ES modules that the provider needs.
import { esModulesError, neededNode } from "../../node/es-modules.ts";

const error = esModulesError();
if (error !== undefined) {
  const sentence = neededNode(error) ?? neededLoader(error);
  throw sentence === undefined ? error : plain(sentence, error);
}

/** The advice for a missing loader of Yarn: without it, Node.js does not find the imports of an ES module. */
function neededLoader({ code }: NodeJS.ErrnoException): string | undefined {
  return code === "ERR_MODULE_NOT_FOUND" && process.versions.pnp !== undefined
    ? "Under Yarn Plug'n'Play, pulumi-personalize-readiness needs Yarn's loader of ES modules. Start Pulumi with " +
        '"yarn exec pulumi up", or set "nodeLinker: node-modules" in .yarnrc.yml and run "yarn install".'
    : undefined;
}

/** The plugin process prints `error: error.stack`, and hands the message to the engine, which shows all of it. */
function plain(message: string, cause: unknown): Error {
  const short = new Error(message, { cause });
  short.stack = "cannot be loaded";
  short.toString = () => "pulumi-personalize-readiness";
  return short;
}
