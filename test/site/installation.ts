// Makes the site before its tests.
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** Makes the site, unless the site that is there was made from what is there now. */
export default async function makeSite(): Promise<void> {
  const { code, output } = await runProcess("npm", ["run", "site"], { cwd: repositoryRoot() });
  if (code !== 0) {
    throw new Error(`npm run site ended with:\n${output}`);
  }
}
