import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import { makeClient, type Access } from "./client.ts";
import type { Clock } from "./clock.ts";
import { describeDataset, type DatasetSeen } from "./dataset.ts";
import { describeDatasetImportJob } from "./describe.ts";
import { listImports, type Imports } from "./imports.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { rememberAnswers } from "./memory.ts";
import { sharePolls, type Poll } from "./poll.ts";

/** What the gates of this process see of AWS, each thing seen once for all of them. */
export interface Lookout {
  /** Takes part in the looks at a job. */
  poll(access: Access, datasetImportJobArn: string): Poll;
  /** The imports of a dataset; undefined when that cannot be known. */
  imports(access: Access, datasetArn: string, signal: AbortSignal): Promise<Imports | undefined>;
  /** A dataset; undefined when that cannot be known. */
  dataset(
    access: Access,
    datasetArn: string,
    signal: AbortSignal,
  ): Promise<DatasetSeen | undefined>;
}

/** One client and one limiter for each access, one poll for each job, two questions at most about each dataset. */
export function keepLookout(clock: Clock, clientFor = makeClient): Lookout {
  const means = new Map<string, { client: PersonalizeClient; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const imports = rememberAnswers<Imports>(clock);
  const datasets = rememberAnswers<DatasetSeen>(clock);

  const through = (
    access: Access,
    arn: string,
  ): { key: string; client: PersonalizeClient; limiter: Limiter } => {
    const key = JSON.stringify([access.region, access.profile, access.assumeRoleArn]);
    const known = means.get(key) ?? { client: clientFor(access), limiter: limitCalls() };
    means.set(key, known);
    return { key: `${key} ${arn}`, ...known };
  };

  return {
    poll(access, arn) {
      const { key, client, limiter } = through(access, arn);
      return polls.join(key, (signal, again) =>
        limiter.run(() => describeDatasetImportJob(client, arn, signal), again, signal),
      );
    },
    imports(access, arn, signal) {
      const { key, client, limiter } = through(access, arn);
      return imports.recall(
        key,
        (abort) => limiter.run(() => listImports(client, arn, abort), true, abort),
        signal,
      );
    },
    dataset(access, arn, signal) {
      const { key, client, limiter } = through(access, arn);
      return datasets.recall(
        key,
        (abort) => limiter.run(() => describeDataset(client, arn, abort), true, abort),
        signal,
      );
    },
  };
}
