// Judges the measured costs by the highest permitted costs of a gate.
import { BARE, GATE, type Contender } from "./contender.ts";
import type { Costs } from "./costs.ts";
import type { DeploymentCost } from "./deployment-cost.ts";
import { kilobytes, milliseconds, times } from "./quantities.ts";

/** Something that a gate must not cost more than. */
export interface CostGoal {
  readonly what: string;
  readonly found: string;
  readonly met: boolean;
  /** The distance from the goal, on the wrong or on the right side. */
  readonly margin: string;
}

/** The highest ratio of the time of `pulumi up` with this many gates to its time with as many bare resources. */
const MOST_WALL_RATIOS = [
  { resources: 100, most: 1.05 },
  { resources: 1_000, most: 1.15 },
] as const;
const STATE_JUDGED_AT = 100;
const MOST_STATE_BYTES = 2_300;
const MOST_BYTES_PER_WAIT = 50_000;
const MOST_START_LAG_MS = 60;
const MOST_REFRESH_RATIO = 2;
const MOST_FOLLOW_RATIO = 1.3;

/** Compares the measured costs with every goal. */
export function checkCostGoals(costs: Costs): readonly CostGoal[] {
  const { deployments, start, waitingMemory, refresh, follow } = costs;
  return [
    ...MOST_WALL_RATIOS.map(({ resources, most }) =>
      atMost(
        `Wall time of pulumi up with ${resources} ready gates is at most ${times(most)} that of bare resources`,
        deploymentOf(GATE, resources, deployments).wallMs /
          deploymentOf(BARE, resources, deployments).wallMs,
        most,
        times,
      ),
    ),
    atMost(
      `A gate takes at most ${kilobytes(MOST_STATE_BYTES)} of state`,
      deploymentOf(GATE, STATE_JUDGED_AT, deployments).stateBytesPerResource,
      MOST_STATE_BYTES,
      kilobytes,
    ),
    atMost(
      `A waiting gate takes at most ${kilobytes(MOST_BYTES_PER_WAIT)} of heap (resident memory is told above)`,
      Math.max(waitingMemory.gate.heapBytes, waitingMemory.gateLater.heapBytes),
      MOST_BYTES_PER_WAIT,
      kilobytes,
    ),
    atMost(
      `The first call is at AWS within ${milliseconds(MOST_START_LAG_MS)} of when a bare create would begin`,
      start.gate.begunMs - start.bare.begunMs,
      MOST_START_LAG_MS,
      milliseconds,
    ),
    atMost(
      `Wall time of pulumi refresh of ${refresh.resources} gates, each on a dataset of its own, is at most ${times(MOST_REFRESH_RATIO)} that of bare resources`,
      refresh.gateMs / refresh.bareMs,
      MOST_REFRESH_RATIO,
      times,
    ),
    atMost(
      `Wall time of pulumi up with ${follow.resources} unchanged gates that follow is at most ${times(MOST_FOLLOW_RATIO)} that of gates that do not`,
      follow.followingMs / follow.keptMs,
      MOST_FOLLOW_RATIO,
      times,
    ),
  ];
}

export function deploymentOf(
  contender: Contender,
  resources: number,
  deployments: readonly DeploymentCost[],
): DeploymentCost {
  const found = deployments.find(
    (cost) => cost.contender === contender && cost.resources === resources,
  );
  if (found === undefined) {
    throw new Error(`${resources} of "${contender.name}" were not measured`);
  }
  return found;
}

export function atMost(
  what: string,
  found: number,
  most: number,
  format: (value: number) => string,
): CostGoal {
  return {
    what,
    found: format(found),
    met: found <= most,
    margin: format(Math.abs(found - most)),
  };
}

/** A line for each goal. */
export function costGoalsReport(goals: readonly CostGoal[]): string {
  return [
    "GOALS OF COST",
    ...goals.map(({ what, found, met, margin }) =>
      met ? `  met     ${what}: ${found}` : `  missed  ${what}: ${found}, missed by ${margin}`,
    ),
  ].join("\n");
}
