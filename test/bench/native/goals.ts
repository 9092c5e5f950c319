// Judges the measured costs of the native front.
import { atMost, type CostGoal } from "../costs/goals.ts";
import { GATE, type Contender } from "../costs/contender.ts";
import { kilobytes, milliseconds, times } from "../costs/quantities.ts";
import { EMPTY_NATIVE, NATIVE_GATE } from "./contenders.ts";
import type { NativeCosts } from "./native.ts";
import type { FrontCost } from "./operation-cost.ts";

/** The highest ratio of the time of `pulumi up` to its time with as many resources of an empty native provider. */
const MOST_UP_RATIO = 1.1;
const UP_JUDGED_AT = [1, 100];
const STATE_JUDGED_AT = 100;
const MOST_STATE_BYTES = 1_300;
const MOST_PORT_MS = 150;
const LEAST_GAIN_MS = 1_000;

/** Compares the measured costs with every goal. */
export function checkNativeGoals({ fronts, start }: NativeCosts): readonly CostGoal[] {
  const upMs = (contender: Contender, resources: number): number =>
    frontCostOf(contender, resources, fronts).wallMs.up;
  return [
    ...UP_JUDGED_AT.map((resources) =>
      atMost(
        `Wall time of pulumi up with ${resources} ready native gates is at most ${times(MOST_UP_RATIO)} that of an empty native provider`,
        upMs(NATIVE_GATE, resources) / upMs(EMPTY_NATIVE, resources),
        MOST_UP_RATIO,
        times,
      ),
    ),
    atMost(
      `A native gate takes at most ${kilobytes(MOST_STATE_BYTES)} of state, without its place in the program`,
      frontCostOf(NATIVE_GATE, STATE_JUDGED_AT, fronts).stateBytesPerResource,
      MOST_STATE_BYTES,
      kilobytes,
    ),
    atMost(
      `The native provider tells its port within ${milliseconds(MOST_PORT_MS)}`,
      start.portMs,
      MOST_PORT_MS,
      milliseconds,
    ),
    atMost(
      `pulumi up with one native gate takes ${milliseconds(LEAST_GAIN_MS)} less than with one dynamic gate (less than 0 when it does)`,
      upMs(NATIVE_GATE, 1) + LEAST_GAIN_MS - upMs(GATE, 1),
      0,
      milliseconds,
    ),
  ];
}

export function frontCostOf(
  contender: Contender,
  resources: number,
  fronts: readonly FrontCost[],
): FrontCost {
  const found = fronts.find((cost) => cost.contender === contender && cost.resources === resources);
  if (found === undefined) {
    throw new Error(`${resources} of "${contender.name}" were not measured`);
  }
  return found;
}
