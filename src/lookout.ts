import type { Dataset, PersonalizeClient } from "@aws-sdk/client-personalize";

import { makeClient, type Access } from "./client.ts";
import type { Clock } from "./clock.ts";
import { describeDataset } from "./dataset.ts";
import { describeDatasetImportJob } from "./describe.ts";
import { listImports, type Imports } from "./imports.ts";
import { limitCalls, type Limiter } from "./limiter.ts";
import { rememberAnswers } from "./memory.ts";
import { sharePolls, type Poll } from "./poll.ts";
import { ask, type Reply } from "./question.ts";

/** What the gates of this process see of AWS, each thing seen once for all of them. */
export interface Lookout {
  /** Takes part in the looks at a job. */
  poll(access: Access, datasetImportJobArn: string): Poll;
  /** The imports of a dataset, as they were no longer than `maxAgeMs` ago. */
  imports(
    access: Access,
    datasetArn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<Reply<Imports>>;
  /** A dataset, as it was no longer than `maxAgeMs` ago. */
  dataset(
    access: Access,
    datasetArn: string,
    maxAgeMs: number,
    signal: AbortSignal,
  ): Promise<Reply<Dataset>>;
}

/** One client and one limiter for each access, one poll for each job, two questions about each dataset. */
export function keepLookout(clock: Clock, clientFor = makeClient): Lookout {
  const means = new Map<string, { client: PersonalizeClient; limiter: Limiter }>();
  const polls = sharePolls(clock);
  const imports = rememberAnswers<Reply<Imports>>(clock, staysTrueFor);
  const datasets = rememberAnswers<Reply<Dataset>>(clock, staysTrueFor);

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
      return polls.join(key, (signal, isWaitedFor) =>
        describeDatasetImportJob(limiter.limit(client, isWaitedFor), arn, signal),
      );
    },
    imports(access, arn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, arn);
      const list = (abort: AbortSignal): Promise<Reply<Imports>> =>
        ask(abort, (ended) => listImports(limiter.limit(client, false), arn, ended));
      return imports.recall(key, maxAgeMs, list, signal);
    },
    dataset(access, arn, maxAgeMs, signal) {
      const { key, client, limiter } = through(access, arn);
      const describe = (abort: AbortSignal): Promise<Reply<Dataset>> =>
        ask(abort, (ended) => describeDataset(limiter.limit(client, false), arn, ended));
      return datasets.recall(key, maxAgeMs, describe, signal);
    },
  };
}

/** What AWS refused to say is not asked again; what it did not answer is, as soon as somebody wants to know. */
function staysTrueFor({ kind }: Reply<object>): number {
  return kind === "refused" ? Infinity : kind === "noAnswer" ? 0 : 300_000;
}
