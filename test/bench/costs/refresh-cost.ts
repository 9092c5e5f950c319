// Measures the cost of "pulumi refresh" with many gates.
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../support/repository-root.ts";
import { BARE, GATE, type Contender } from "./contender.ts";
import type { EmulatedAws } from "./emulated-aws.ts";
import { JOBS, type Tally } from "./emulated-jobs.ts";
import { programEnvironment, type OpenProgram } from "./installed-programs.ts";
import { median } from "./median.ts";
import { runOperationOrThrow } from "./operation.ts";
import type { PlainDescribes } from "./plain-describes.ts";

/** The cost of a `pulumi refresh` of many gates. Medians, times in milliseconds. */
export interface RefreshCost {
  readonly resources: number;
  readonly runs: number;
  readonly gateMs: number;
  readonly bareMs: number;
  /** The number of calls of each operation of AWS in one refresh of the gates. */
  readonly calls: Tally["calls"];
  /** The same, when it is previewed too, as it is without `--skip-preview`. */
  readonly callsWithPreview: Tally["calls"];
  /** A describe call for each resource. */
  readonly plain: PlainCost;
  /** As many describe calls as the refresh makes calls in all. */
  readonly plainAll: PlainCost;
  /** The number of plain calls under way at once: as many as the engine has operations. */
  readonly atOnce: number;
}

/** The time of this many describe calls through one client of the AWS SDK, in milliseconds. */
export interface PlainCost {
  readonly calls: number;
  /** From the making of the client to the last answer. */
  readonly callsMs: number;
  /** The whole process, which starts and loads the SDK first. */
  readonly processMs: number;
}

const RUNS = 3;
/** The engine's default for `--parallel`, per processor. */
const OPERATIONS_PER_PROCESSOR = 4;
const REFRESH = ["refresh", "--skip-preview"];

export async function measureRefresh(
  deployed: ReadonlyMap<Contender, OpenProgram>,
  aws: EmulatedAws,
  say: (line: string) => void,
): Promise<RefreshCost> {
  const gates = deployed.get(GATE);
  const bares = deployed.get(BARE);
  if (gates === undefined || bares === undefined) {
    throw new Error("nothing is deployed that could be refreshed");
  }
  const environment = programEnvironment(aws, JOBS);
  const atOnce = OPERATIONS_PER_PROCESSOR * availableParallelism();
  const gateMs: number[] = [];
  const bareMs: number[] = [];
  const plain: PlainCost[] = [];
  const plainAll: PlainCost[] = [];
  let calls: Tally["calls"] = {};
  for (let run = 0; run < RUNS; run++) {
    say(`pulumi refresh of ${JOBS} of each, round ${run + 1} of ${RUNS}`);
    bareMs.push((await runOperationOrThrow(bares, REFRESH, environment)).wallMs);
    await aws.countFromZero();
    gateMs.push((await runOperationOrThrow(gates, REFRESH, environment)).wallMs);
    calls = (await aws.countFromZero()).calls;
    plain.push(await describePlainly(JOBS, atOnce, environment));
    plainAll.push(await describePlainly(allOf(calls), atOnce, environment));
  }
  await aws.countFromZero();
  await runOperationOrThrow(gates, ["refresh"], environment);
  const { calls: callsWithPreview } = await aws.tally();
  return {
    resources: JOBS,
    runs: RUNS,
    gateMs: median(gateMs),
    bareMs: median(bareMs),
    calls,
    callsWithPreview,
    plain: middle(plain),
    plainAll: middle(plainAll),
    atOnce,
  };
}

/** Calls of every operation. */
export function allOf(calls: Tally["calls"]): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

async function describePlainly(
  calls: number,
  atOnce: number,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PlainCost> {
  const startedMs = performance.now();
  const child = fork(
    join(repositoryRoot(), "test/bench/costs/plain-describes.ts"),
    [String(calls), String(atOnce)],
    {
      execArgv: ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"],
      env: { ...process.env, ...environment },
    },
  );
  const [[{ callsMs }]] = (await Promise.all([once(child, "message"), once(child, "exit")])) as [
    [PlainDescribes],
    unknown,
  ];
  return { calls, callsMs, processMs: performance.now() - startedMs };
}

function middle(costs: readonly PlainCost[]): PlainCost {
  return {
    calls: costs.at(-1)?.calls ?? 0,
    callsMs: median(costs.map(({ callsMs }) => callsMs)),
    processMs: median(costs.map(({ processMs }) => processMs)),
  };
}
