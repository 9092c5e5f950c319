import {
  ListDatasetImportJobsCommand,
  type DatasetImportJobSummary,
  type PersonalizeClient,
} from "@aws-sdk/client-personalize";

import { withinLimit } from "./time-limit.ts";

/** How long all of it may take, in milliseconds: it is only advice, and no reason to look late. */
const LIMIT_MS = 5_000;
const PAGE_SIZE = 100;
/** AWS documents no order, so the newest may be on the last page; but a thousand imports are enough to go through. */
const MOST_PAGES = 10;

/** Imports of a dataset, in no order. */
export type Imports = readonly DatasetImportJobSummary[];

/**
 * Lists the imports of a dataset. It is only advice, so it never fails.
 *
 * @returns undefined when AWS would not or could not say.
 * @throws the signal's reason when `signal` aborts; nothing else.
 * Source: "ListDatasetImportJobs", Amazon Personalize API Reference.
 */
export async function listImports(
  client: PersonalizeClient,
  datasetArn: string,
  signal: AbortSignal,
): Promise<Imports | undefined> {
  const readAll = async (abortSignal: AbortSignal): Promise<Imports> => {
    const imports: DatasetImportJobSummary[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const input = { datasetArn, maxResults: PAGE_SIZE };
      const answer = await client.send(
        new ListDatasetImportJobsCommand(nextToken === undefined ? input : { ...input, nextToken }),
        { abortSignal },
      );
      imports.push(...(answer.datasetImportJobs ?? []));
      nextToken = answer.nextToken;
      if (nextToken === undefined) {
        break;
      }
    }
    return imports;
  };
  try {
    return await withinLimit(LIMIT_MS, signal, readAll);
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
