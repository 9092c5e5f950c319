import type { DescribedJob } from "./describe.ts";
import { importModeOf } from "./import-mode.ts";
import type { Imports } from "./imports.ts";
import { classifyStatus } from "./status.ts";

/** So many of the latest imports are experience enough; older ones say less. */
const ENOUGH = 8;

/** How long, in milliseconds, the latest imports like this one took that came before it: ACTIVE, of the same mode. */
export function earlierDurations(job: DescribedJob, imports: Imports): number[] {
  const before = job.creationDateTime?.getTime() ?? Infinity;
  return imports
    .map((earlier) => ({
      ...earlier,
      created: earlier.creationDateTime?.getTime() ?? NaN,
      ended: earlier.lastUpdatedDateTime?.getTime() ?? NaN,
    }))
    .filter(
      (earlier) =>
        earlier.datasetImportJobArn !== job.datasetImportJobArn &&
        classifyStatus(earlier.status ?? "") === "target" &&
        importModeOf(earlier) === importModeOf(job) &&
        earlier.created < before &&
        earlier.ended > earlier.created,
    )
    .sort((one, other) => other.created - one.created)
    .slice(0, ENOUGH)
    .map(({ created, ended }) => ended - created);
}
