// The tables of the costs of the native front.
import { alignedTable } from "../schedules/aligned-table.ts";
import { kilobytes, megabytes, milliseconds, seconds, times } from "../costs/quantities.ts";
import { EMPTY_NATIVE, NATIVE_GATE } from "./contenders.ts";
import { frontCostOf } from "./goals.ts";
import type { NativeCosts } from "./native.ts";
import { OPERATIONS, type FrontCost, type OperationName } from "./operation-cost.ts";
import type { NativeStart } from "./start-cost.ts";

const NAMES = Object.keys(OPERATIONS) as readonly OperationName[];

export function nativeReport({ fronts, start }: NativeCosts): string {
  return [...frontsTable(fronts), "", ...startTable(start)].join("\n");
}

function frontsTable(fronts: readonly FrontCost[]): readonly string[] {
  return [
    "NATIVE FRONT: every operation without its preview, on resources that are ready, compared with an empty native provider;",
    "medians. Peak is the resident memory of the plugin process of the first up; state is what the exported deployment holds of each,",
    "without the place in the program, 280 bytes that the SDK of the program's language writes for every resource.",
    ...alignedTable(
      [EMPTY_NATIVE, NATIVE_GATE].map(({ name, what }) => [`  ${name}`, what.padEnd(100)]),
    ),
    ...alignedTable([
      ["", ...NAMES, ...NAMES, "peak", "state", "runs"],
      ...fronts.map((cost) => frontCells(cost, frontCostOf(EMPTY_NATIVE, cost.resources, fronts))),
    ]),
  ];
}

function frontCells(cost: FrontCost, empty: FrontCost): readonly string[] {
  return [
    `  ${cost.resources} ${cost.contender.name}`,
    ...NAMES.map((name) => times(cost.wallMs[name] / empty.wallMs[name])),
    ...NAMES.map((name) => seconds(cost.wallMs[name])),
    megabytes(cost.peakBytes),
    kilobytes(cost.stateBytesPerResource),
    String(cost.runs),
  ];
}

function startTable({ runs, emptyPortMs, portMs, firstCallMs, answeredMs }: NativeStart) {
  return [
    `START of the native provider's process; medians of ${runs}.`,
    ...alignedTable([
      ["", "after start"],
      ["  empty native: tells its port", milliseconds(emptyPortMs)],
      ["  native: tells its port", milliseconds(portMs)],
      ["  native: first call is at AWS", milliseconds(firstCallMs)],
      ["  native: create is answered", milliseconds(answeredMs)],
    ]),
  ];
}
