// The folder for tools that are installed once per user.
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which this user keeps files of this project that can be made again.
 *
 * Source: XDG Base Directory Specification, $XDG_CACHE_HOME.
 */
export function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? "";
  return join(cache === "" ? join(homedir(), ".cache") : cache, "pulumi-personalize-readiness");
}
