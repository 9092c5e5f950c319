// Ends the command with a sentence, before anything else is loaded, where Node.js cannot load the ES modules that it needs.
import { esModulesError, neededNode } from "../node/es-modules.ts";
import { ERRORS } from "./ending.ts";

const sentence = neededNode(esModulesError());
if (sentence !== undefined) {
  process.stderr.write(`${sentence}\n`);
  process.exit(ERRORS[9].exitCode);
}
