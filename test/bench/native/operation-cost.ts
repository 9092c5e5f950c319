// Measures the cost of each operation on both fronts, on an empty native provider and on bare dynamic resources.
import type { StoredResource } from "../../support/stack.ts";
import { BARE, GATE, type Contender } from "../costs/contender.ts";
import { bytesPerResource, ownResources, rotated, UP } from "../costs/deployment-cost.ts";
import type { EmulatedAws } from "../costs/emulated-aws.ts";
import { programEnvironment, type InstalledPrograms } from "../costs/installed-programs.ts";
import { medians } from "../costs/median.ts";
import { runOperationOrThrow } from "../costs/operation.ts";
import { EMPTY_NATIVE, NATIVE_GATE } from "./contenders.ts";

/** The operations, in the order in which each stack has them. */
export const OPERATIONS = {
  up: UP,
  "up again": UP,
  refresh: ["refresh", "--skip-preview"],
  destroy: ["destroy", "--skip-preview"],
} as const;

export type OperationName = keyof typeof OPERATIONS;

/** The cost of the operations on this many ready resources. Medians where there were several runs. */
export interface FrontCost {
  readonly contender: Contender;
  readonly resources: number;
  readonly runs: number;
  readonly wallMs: Readonly<Record<OperationName, number>>;
  /** The most memory that the plugin process of the first `up` had resident. */
  readonly peakBytes: number;
  /** Without the place in the program, which the SDK of the program's language writes, of every resource alike. */
  readonly stateBytesPerResource: number;
}

export const FRONTS = [BARE, GATE, EMPTY_NATIVE, NATIVE_GATE];

/** The number of runs for each number of resources: short runs vary, long runs take long. */
const ROUNDS: readonly { readonly resources: number; readonly runs: number }[] = [
  { resources: 1, runs: 7 },
  { resources: 100, runs: 7 },
  { resources: 1_000, runs: 1 },
];

export async function measureFronts(
  programs: InstalledPrograms,
  aws: EmulatedAws,
  say: (line: string) => void,
): Promise<readonly FrontCost[]> {
  const costs: FrontCost[] = [];
  for (const { resources, runs } of ROUNDS) {
    const samples = new Map<Contender, [FrontCost, ...FrontCost[]]>();
    for (let run = 0; run < runs; run++) {
      for (const contender of rotated(FRONTS, run)) {
        say(`all operations on ${resources} of "${contender.name}", round ${run + 1} of ${runs}`);
        const cost = await allOperations(programs, contender, resources, aws);
        samples.set(contender, [cost, ...(samples.get(contender) ?? [])]);
      }
    }
    costs.push(...[...samples.values()].map(middle));
  }
  return costs;
}

async function allOperations(
  programs: InstalledPrograms,
  contender: Contender,
  resources: number,
  aws: EmulatedAws,
): Promise<FrontCost> {
  const environment = programEnvironment(aws, resources);
  const program = await programs.open(contender);
  try {
    const run = (name: OperationName) =>
      runOperationOrThrow(program, OPERATIONS[name], environment);
    const up = await run("up");
    const own = ownResources(await program.stack.exportState(), resources);
    return {
      contender,
      resources,
      runs: 1,
      wallMs: {
        up: up.wallMs,
        "up again": (await run("up again")).wallMs,
        refresh: (await run("refresh")).wallMs,
        destroy: (await run("destroy")).wallMs,
      },
      peakBytes: up.pluginPeakBytes,
      stateBytesPerResource: bytesPerResource(own.map(withoutPosition)),
    };
  } finally {
    await program.close();
  }
}

function withoutPosition(resource: StoredResource): StoredResource {
  return { ...resource, ...{ stackTrace: undefined, sourcePosition: undefined } };
}

function middle([sample, ...others]: readonly [FrontCost, ...FrontCost[]]): FrontCost {
  const samples = [sample, ...others];
  return {
    ...sample,
    runs: samples.length,
    wallMs: medians(samples.map(({ wallMs }) => wallMs)),
    ...medians(
      samples.map(({ peakBytes, stateBytesPerResource }) => ({ peakBytes, stateBytesPerResource })),
    ),
  };
}
