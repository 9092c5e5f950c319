import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import { makeClient, type Access } from "./client.ts";
import type { Clock } from "./clock.ts";
import { describeDatasetImportJob, type DescribedJob } from "./describe.ts";
import { listImports, rememberHistory } from "./history.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { sharePolls, type Poll } from "./poll.ts";

/** What the gates of this process see of AWS, each job seen once for all of them. */
export interface Lookout {
  /** Takes part in the looks at a job. */
  poll(access: Access, datasetImportJobArn: string): Poll;
  /** How long earlier imports of this job's dataset took, in milliseconds; none when that cannot be known. */
  earlierDurations(access: Access, job: DescribedJob, signal: AbortSignal): Promise<number[]>;
}

/** One client and one limiter for each access, one poll for each job, one question for the history of each dataset. */
export function keepLookout(clock: Clock, clientFor = makeClient): Lookout {
  const accesses = new Map<string, { client: PersonalizeClient; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const history = rememberHistory();

  const through = (
    access: Access,
  ): { key: string; client: PersonalizeClient; limiter: Limiter } => {
    const key = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const means = accesses.get(key) ?? { client: clientFor(access), limiter: limitCalls() };
    accesses.set(key, means);
    return { key, ...means };
  };

  return {
    poll(access, arn) {
      const { key, client, limiter } = through(access);
      return polls.join(`${key} ${arn}`, (signal, again) =>
        limiter.run(() => describeDatasetImportJob(client, arn, signal), again, signal),
      );
    },
    earlierDurations(access, job, signal) {
      const { key, client, limiter } = through(access);
      return history.durationsBefore(
        job,
        `${key} ${job.datasetArn ?? ""} ${job.importMode ?? ""}`,
        (abort) => limiter.run(() => listImports(client, job, abort), true, abort),
        signal,
      );
    },
  };
}
