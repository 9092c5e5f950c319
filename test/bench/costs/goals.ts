import { BARE, GATE, type Contender } from "./contender.ts";
import type { Costs } from "./costs.ts";
import type { DeploymentCost } from "./deployment-cost.ts";
import { kilobytes, milliseconds, times } from "./quantities.ts";

/** Something that a gate must not cost more than. */
export interface CostGoal {
  readonly what: string;
  readonly found: string;
  readonly met: boolean;
  /** How far on the wrong side of the goal, or on the right one. */
  readonly margin: string;
}

const JUDGED_RESOURCES = 100;
const MOST_WALL_RATIO = 1.1;
const MOST_BYTES_PER_WAIT = 50_000;
const MOST_START_LAG_MS = 60;
const MOST_FOLLOW_RATIO = 1.3;

/** Holds what was measured against every goal. */
export function checkCostGoals(costs: Costs): readonly CostGoal[] {
  const gate = deploymentOf(GATE, JUDGED_RESOURCES, costs.deployments);
  const bare = deploymentOf(BARE, JUDGED_RESOURCES, costs.deployments);
  const { start, waitingMemory, follow } = costs;
  return [
    atMost(
      `Wall time of pulumi up with ${JUDGED_RESOURCES} ready gates is at most ${times(MOST_WALL_RATIO)} that of bare resources`,
      gate.wallMs / bare.wallMs,
      MOST_WALL_RATIO,
      times,
    ),
    atMost(
      "A gate takes no more bytes of state than a bare resource",
      gate.stateBytesPerResource,
      bare.stateBytesPerResource,
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

function atMost(
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
