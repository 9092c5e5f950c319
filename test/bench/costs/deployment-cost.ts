// Measures the cost of "pulumi up" with few and many resources.
import type { StoredResource, StoredState } from "../../support/stack.ts";
import { BARE, GATE, SDK_INSIDE, type Contender } from "./contender.ts";
import type { EmulatedAws } from "./emulated-aws.ts";
import {
  programEnvironment,
  type InstalledPrograms,
  type OpenProgram,
} from "./installed-programs.ts";
import { medians } from "./median.ts";
import { runOperationOrThrow, type OperationCost } from "./operation.ts";

/** The cost of a `pulumi up` that created this many resources; medians of several runs. */
export interface DeploymentCost extends OperationCost {
  readonly contender: Contender;
  readonly resources: number;
  readonly runs: number;
  /** JSON of the resources in the exported deployment, in bytes per resource. */
  readonly stateBytesPerResource: number;
}

/** The number of runs for each number of resources: short runs vary, long runs take long. */
const ROUNDS: readonly { readonly resources: number; readonly runs: number }[] = [
  { resources: 1, runs: 3 },
  { resources: 10, runs: 3 },
  { resources: 100, runs: 7 },
];
const MOST_RESOURCES = 1_000;
const CONTENDERS = [BARE, GATE, SDK_INSIDE];

/** The command without a preview, which would start the program and the plugin again for every contender. */
export const UP = ["up", "--skip-preview"];

export interface Deployments {
  readonly costs: readonly DeploymentCost[];
  /** The stacks with the most resources, still open. */
  readonly deployed: ReadonlyMap<Contender, OpenProgram>;
}

/** Deploys every contender in turn, over and over. */
export async function measureDeployments(
  programs: InstalledPrograms,
  aws: EmulatedAws,
  say: (line: string) => void,
): Promise<Deployments> {
  const costs: DeploymentCost[] = [];
  for (const { resources, runs } of ROUNDS) {
    const samples = new Map<Contender, [DeploymentCost, ...DeploymentCost[]]>();
    for (let run = 0; run < runs; run++) {
      say(`pulumi up with ${resources} of each, round ${run + 1} of ${runs}`);
      for (const contender of rotated(CONTENDERS, run)) {
        const program = await programs.open(contender);
        const cost = await deploy(program, contender, resources, aws);
        await program.close();
        samples.set(contender, [cost, ...(samples.get(contender) ?? [])]);
      }
    }
    costs.push(...[...samples.values()].map(middle));
  }
  const deployed = new Map<Contender, OpenProgram>();
  for (const contender of CONTENDERS) {
    say(`pulumi up with ${MOST_RESOURCES} (${contender.name}), one to two minutes`);
    const program = await programs.open(contender);
    deployed.set(contender, program);
    costs.push(await deploy(program, contender, MOST_RESOURCES, aws));
  }
  return { costs, deployed };
}

async function deploy(
  program: OpenProgram,
  contender: Contender,
  resources: number,
  aws: EmulatedAws,
): Promise<DeploymentCost> {
  const cost = await runOperationOrThrow(program, UP, programEnvironment(aws, resources));
  const own = ownResources(await program.stack.exportState(), resources);
  return { ...cost, contender, resources, runs: 1, stateBytesPerResource: bytesPerResource(own) };
}

/** The contender's resources in the state. @throws Error when there are not as many as expected. */
export function ownResources(
  { resources: all = [] }: StoredState,
  expected: number,
): readonly StoredResource[] {
  const own = all.filter(({ type }) => !type.startsWith("pulumi:"));
  if (own.length !== expected) {
    throw new Error(`expected ${expected} resources in the state, but there are ${own.length}`);
  }
  return own;
}

export function bytesPerResource(resources: readonly StoredResource[]): number {
  const bytes = resources.map((resource) => Buffer.byteLength(JSON.stringify(resource)));
  return bytes.reduce((sum, count) => sum + count, 0) / resources.length;
}

/** The values with another first value in each round, so that no contender always runs after the same contender. */
export function rotated<T>(values: readonly T[], by: number): readonly T[] {
  const first = by % values.length;
  return [...values.slice(first), ...values.slice(0, first)];
}

function middle([sample, ...others]: readonly [
  DeploymentCost,
  ...DeploymentCost[],
]): DeploymentCost {
  const samples = [sample, ...others];
  return {
    ...sample,
    runs: samples.length,
    ...medians(
      samples.map(({ wallMs, treeCpuMs, pluginCpuMs, pluginPeakBytes, stateBytesPerResource }) => ({
        wallMs,
        treeCpuMs,
        pluginCpuMs,
        pluginPeakBytes,
        stateBytesPerResource,
      })),
    ),
  };
}
