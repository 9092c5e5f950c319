// The folder for tools that are installed once per user.
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where this user keeps what can be made again, for this project.
 *
 * Source: XDG Base Directory Specification, $XDG_CACHE_HOME.
 */
export function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? "";
  return join(cache === "" ? join(homedir(), ".cache") : cache, "pulumi-personalize-readiness");
}
