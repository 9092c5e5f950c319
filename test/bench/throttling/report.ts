// The table of the costs of throttling.
import { alignedTable } from "../schedules/aligned-table.ts";
import { seconds, shareOrNone, times } from "../schedules/quantities.ts";
import { CALLS_PER_SECOND, READY_JOBS, WAITING_JOBS } from "./throttled-jobs.ts";
import type { PaceCost } from "./throttling.ts";

/** The cost of each pace, compared with the gate's own pace, which is the last. */
export function throttlingReport(costs: readonly PaceCost[]): string {
  const own = costs.at(-1);
  const rows = costs.map(({ pace, allReadyMs, waitingLagMs, calls, throttled }) => [
    `  ${pace.name}${pace === own?.pace ? " (the gate's)" : ""}`,
    times(allReadyMs / (own?.allReadyMs ?? NaN)),
    times(calls / (own?.calls ?? NaN)),
    seconds(allReadyMs),
    `${calls}`,
    shareOrNone(throttled / calls),
    seconds(waitingLagMs),
  ]);
  return [
    `THROTTLING: ${READY_JOBS} gates on ready jobs and ${WAITING_JOBS} that wait, all at once, on an AWS that answers ${CALLS_PER_SECOND} calls a second.`,
    ...alignedTable([
      [
        "  pace",
        "time of ours",
        "calls of ours",
        "all ready",
        "calls",
        "throttled",
        "lag of those that wait",
      ],
      ...rows,
    ]),
  ].join("\n");
}
