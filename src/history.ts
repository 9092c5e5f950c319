import {
  ListDatasetImportJobsCommand,
  type DatasetImportJobSummary,
  type PersonalizeClient,
} from "@aws-sdk/client-personalize";

import type { DescribedJob } from "./describe.ts";
import { shareCall, type SharedCall } from "./shared-call.ts";
import { classifyStatus } from "./status.ts";
import { withinLimit } from "./time-limit.ts";

/** So many of the latest imports are experience enough; older ones say less. */
const ENOUGH = 8;
/** How long all of it may take, in milliseconds: knowing more is no reason to look late. */
const LIMIT_MS = 5_000;
/** AWS documents no order, so a history longer than this is known in part only. */
const MOST_PAGES = 3;
const PAGE_SIZE = 100;

/** Imports of a dataset, in no order; none when AWS would not or could not say. */
export type Imports = readonly DatasetImportJobSummary[];

/**
 * Lists imports of a dataset until there are enough like `job`, or no more of them. It is only advice, so it never fails.
 *
 * @throws the signal's reason when `signal` aborts; nothing else.
 * Source: "ListDatasetImportJobs", Amazon Personalize API Reference.
 */
export async function listImports(
  client: PersonalizeClient,
  job: DescribedJob,
  signal: AbortSignal,
): Promise<Imports> {
  const imports: DatasetImportJobSummary[] = [];
  const readOn = async (abortSignal: AbortSignal): Promise<void> => {
    let nextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const input = { datasetArn: job.datasetArn, maxResults: PAGE_SIZE };
      const answer = await client.send(
        new ListDatasetImportJobsCommand(nextToken === undefined ? input : { ...input, nextToken }),
        { abortSignal },
      );
      imports.push(...(answer.datasetImportJobs ?? []));
      nextToken = answer.nextToken;
      if (nextToken === undefined || earlierDurations(job, imports).length >= ENOUGH) {
        return;
      }
    }
  };
  try {
    await withinLimit(LIMIT_MS, signal, readOn);
  } catch {
    signal.throwIfAborted();
  }
  // Some pages are better than none.
  return imports;
}

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
        modeOf(earlier) === modeOf(job) &&
        earlier.created < before &&
        earlier.ended > earlier.created,
    )
    .sort((one, other) => other.created - one.created)
    .slice(0, ENOUGH)
    .map(({ created, ended }) => ended - created);
}

/** Source: "CreateDatasetImportJob", Amazon Personalize API Reference, for the default. */
function modeOf({ importMode }: { readonly importMode?: string | undefined }): string {
  return importMode ?? "FULL";
}

/** What is known of earlier imports in this process. */
export interface History {
  /**
   * How long earlier imports took, in milliseconds; none when that cannot be known. `list` is called once for each
   * key, whatever comes of it.
   */
  durationsBefore(
    job: DescribedJob,
    key: string,
    list: (signal: AbortSignal) => Promise<Imports>,
    signal: AbortSignal,
  ): Promise<number[]>;
}

export function rememberHistory(): History {
  const known = new Map<string, SharedCall<Imports>>();
  return {
    async durationsBefore(job, key, list, signal) {
      let call = known.get(key);
      if (call === undefined || call.isGivenUp()) {
        call = shareCall(list);
        known.set(key, call);
      }
      return earlierDurations(job, await call.join(signal));
    },
  };
}
