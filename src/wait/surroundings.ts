// The faults of the Node.js and the environment of a wait. A pure function.
import { unusedProxy, type Environment } from "../aws/proxy.ts";
import { firstVersions, isAble } from "../node/abilities.ts";

/** The process and the environment of waits. */
export interface Surroundings {
  /** Such as "22.12.0". */
  readonly nodeVersion: string;
  readonly env: Environment;
  /**
   * The way of Ctrl-C to a wait: by a request of Pulumi's engine that only Node.js announces, by a call of the engine to this
   * process, or as a signal.
   */
  readonly ctrlC: "request" | "call" | "signal";
}

/** The faults and the advice, in sentences; none where everything works. */
export function unfitness({ nodeVersion, env, ctrlC }: Surroundings): string[] {
  const proxy = unusedProxy(env, nodeVersion);
  const shortcomings = [
    ...(isAble(nodeVersion, "run")
      ? []
      : [
          `Node.js ${nodeVersion} is older than ${firstVersions("run")}, the oldest version that pulumi-personalize-readiness is tested with.`,
        ]),
    ...(ctrlC !== "request" || isAble(nodeVersion, "hearCancel")
      ? []
      : [
          `With Node.js ${nodeVersion}, one Ctrl-C does not end a wait before its deadline. Node.js ${firstVersions("hearCancel")} and later versions end the wait within a second.`,
        ]),
    ...(proxy === undefined ? [] : [proxy]),
  ];
  return shortcomings.length === 0
    ? []
    : [...shortcomings, `Put Node.js ${firstVersions("everything")} or later first on PATH.`];
}
