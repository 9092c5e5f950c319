// Whether Node.js can load the ES modules that this package needs.
import { createRequire } from "node:module";

import { firstVersions } from "./abilities.ts";

/**
 * The error with which Node.js refuses to load ES modules, or undefined. Some dependencies are ES modules, which Node.js cannot
 * require in every installation. Callers ask before anything else is loaded, because the error of Node.js itself is a page
 * of text.
 */
export function esModulesError(): NodeJS.ErrnoException | undefined {
  try {
    createRequire(__filename)("p-retry");
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/** The needed versions of Node.js, in a sentence, if the error is about the version. */
export function neededNode(error: NodeJS.ErrnoException | undefined): string | undefined {
  return error?.code === "ERR_REQUIRE_ESM"
    ? `pulumi-personalize-readiness needs Node.js ${firstVersions("run")} or later, with require() of ES modules switched on. ` +
        `This is Node.js ${process.versions.node}.`
    : undefined;
}
