// The proxy of this network, as the environment names it.
import { firstVersions, isAble } from "../node/abilities.ts";

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Hosts of this machine, which no proxy reaches. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The variables from which an agent of Node.js takes its proxy. The proxy never
 * gets a request for an endpoint on this machine, such as an emulator.
 * Source: "Built-in Proxy Support", Node.js documentation of `http`.
 */
export function proxyEnvironment(env: Environment): Environment {
  const { HTTPS_PROXY, https_proxy = HTTPS_PROXY, HTTP_PROXY, http_proxy = HTTP_PROXY } = env;
  const { NO_PROXY, no_proxy = NO_PROXY } = env;
  const direct = [no_proxy, ...LOOPBACK].filter((hosts) => hosts !== undefined && hosts !== "");
  return { https_proxy, http_proxy, no_proxy: direct.join(",") };
}

/** The variable that names a proxy, as it is written; undefined where no variable does. */
export function proxyVariable(env: Environment): string | undefined {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].find(
    (name) => env[name] !== undefined && env[name] !== "",
  );
}

/** A sentence that Node.js does not use the named proxy; undefined where Node.js uses it, or no proxy is named. */
export function unusedProxy(env: Environment, nodeVersion: string): string | undefined {
  const variable = proxyVariable(env);
  return variable === undefined || isAble(nodeVersion, "useProxy")
    ? undefined
    : `${variable} is set, but Node.js ${nodeVersion} does not use this proxy: Node.js ${firstVersions("useProxy")} and later versions use it.`;
}
