// Makes the site before its tests, under a path of its host as it is published.
import { run } from "../../build/machine/command.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** GitHub Pages gives the site of a repository a path. The workflow that publishes the site says the true address. */
const EXAMPLE_ADDRESS = "http://localhost/pulumi-personalize-readiness";

/** Makes the site, unless the site that is there was made from the same files for the same address. */
export default async function makeSite(): Promise<void> {
  process.env.SITE_URL ??= EXAMPLE_ADDRESS;
  await run("npm", ["run", "site"], { cwd: repositoryRoot(), failure: "npm run site ended with" });
}
