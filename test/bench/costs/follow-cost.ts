// Measures the cost of an "up" without changes, where gates follow the newest import and where they do not.
import { FOLLOWING, KEPT } from "./contender.ts";
import type { EmulatedAws } from "./emulated-aws.ts";
import { JOBS, type Tally } from "./emulated-jobs.ts";
import { programEnvironment, type InstalledPrograms } from "./installed-programs.ts";
import { UP } from "./deployment-cost.ts";
import { median } from "./median.ts";
import { runOperationOrThrow } from "./operation.ts";

/** The cost of a `pulumi up` without changes, with many gates on the newest. Medians, times in milliseconds. */
export interface FollowCost {
  readonly resources: number;
  readonly runs: number;
  readonly followingMs: number;
  readonly keptMs: number;
  /** The number of calls of each operation of AWS in one `up` of the gates that follow. */
  readonly calls: Tally["calls"];
}

const RUNS = 3;

/** Deploys gates that follow and gates that do not, and then deploys both again and again, in turn. */
export async function measureFollowing(
  programs: InstalledPrograms,
  aws: EmulatedAws,
  say: (line: string) => void,
): Promise<FollowCost> {
  const environment = programEnvironment(aws, JOBS);
  say(`pulumi up with ${JOBS} gates on the newest, twice, two to four minutes`);
  const following = await programs.open(FOLLOWING);
  const kept = await programs.open(KEPT);
  await runOperationOrThrow(following, UP, environment);
  await runOperationOrThrow(kept, UP, environment);
  const followingMs: number[] = [];
  const keptMs: number[] = [];
  let calls: Tally["calls"] = {};
  for (let run = 0; run < RUNS; run++) {
    say(`pulumi up with nothing new, ${JOBS} of each, round ${run + 1} of ${RUNS}`);
    keptMs.push((await runOperationOrThrow(kept, UP, environment)).wallMs);
    await aws.countFromZero();
    followingMs.push((await runOperationOrThrow(following, UP, environment)).wallMs);
    calls = (await aws.countFromZero()).calls;
  }
  await following.close();
  await kept.close();
  return {
    resources: JOBS,
    runs: RUNS,
    followingMs: median(followingMs),
    keptMs: median(keptMs),
    calls,
  };
}
