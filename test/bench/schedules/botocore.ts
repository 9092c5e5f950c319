// The waiter of botocore as a contender, run in Python.
import { join } from "node:path";

import { repositoryRoot } from "../../support/repository-root.ts";
import { installedBotocore } from "./botocore-install.ts";
import type { Contender, SimulatedImport } from "./contender.ts";
import { exchange } from "./exchange.ts";

/** The settings of a waiter in botocore's model of a service. */
interface WaiterSettings {
  readonly delaySeconds: number;
  readonly maxAttempts: number;
  /**
   * The waiter of SageMaker with these settings; Personalize has no waiter. Source: botocore's data/sagemaker/waiters-2.json.
   */
  readonly like: string;
}

/** botocore's waiter as SageMaker's models set it: for an endpoint, and for a training job. */
export const botocoreWaiters: readonly Contender[] = [
  { delaySeconds: 30, maxAttempts: 120, like: "EndpointInService" },
  { delaySeconds: 120, maxAttempts: 180, like: "TrainingJobCompletedOrStopped" },
].map(botocoreWaiter);

function botocoreWaiter({ delaySeconds, maxAttempts, like }: WaiterSettings): Contender {
  return {
    name: `botocore ${delaySeconds} s`,
    what: `botocore 1.44.5's Waiter set like SageMaker's ${like}: ${delaySeconds} s, ${maxAttempts} attempts (raised where they end too early)`,
    callsByDefault: maxAttempts,
    run: async (imports) => {
      const packages = await installedBotocore();
      const attempts = Math.max(maxAttempts, attemptsFor(imports, delaySeconds));
      return exchange(imports, (files) => ({
        command: "python3",
        args: ["wait.py", files.imports, files.outcomes, String(delaySeconds), String(attempts)],
        cwd: join(repositoryRoot(), "test/bench/schedules/botocore"),
        env: { PYTHONPATH: packages },
      }));
    },
  };
}

/** Enough for the longest of the imports. */
function attemptsFor(imports: readonly SimulatedImport[], delaySeconds: number): number {
  const longestMs = Math.max(...imports.map(({ durationMs }) => durationMs));
  return Math.ceil(longestMs / (delaySeconds * 1_000)) + 1;
}
