// What Node.js compiled once for a process of the tests, no later process has to compile again. A process that a signal ends
// writes nothing into this cache, and a plugin process ends so. Therefore Jest fills the cache before the tests.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { cacheFolder } from "./cache-folder.ts";
import { repositoryRoot } from "./repository-root.ts";

/** What a process needs in its environment to use the cache. Node.js itself finds out what has changed since. */
export const COMPILE_CACHE: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: join(cacheFolder(), "compile-cache"),
};

/** Fills the cache with what a plugin process loads for its first gate. A global set-up of Jest. */
export default function fillCompileCache(): void {
  execFileSync(
    process.execPath,
    [join(repositoryRoot(), "test/support/compile-cache/plugin-process.cjs")],
    {
      env: {
        PATH: process.env.PATH ?? "",
        ...COMPILE_CACHE,
        // Nobody answers there.
        AWS_ENDPOINT_URL_PERSONALIZE: "http://127.0.0.1:1",
        AWS_ACCESS_KEY_ID: "EMULATOR",
        AWS_SECRET_ACCESS_KEY: "emulator",
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}
