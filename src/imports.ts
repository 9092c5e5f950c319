import {
  ListDatasetImportJobsCommand,
  type DatasetImportJobSummary,
} from "@aws-sdk/client-personalize";

import type { Sender } from "./client.ts";

const PAGE_SIZE = 100;

/** Imports of a dataset, in no order. */
export type Imports = readonly DatasetImportJobSummary[];

/**
 * Lists the imports of a dataset: all of them, because AWS documents no order and the newest may be on the last page.
 *
 * @throws what the SDK throws.
 * Source: "ListDatasetImportJobs", Amazon Personalize API Reference.
 */
export async function listImports(
  client: Sender,
  datasetArn: string,
  abortSignal: AbortSignal,
): Promise<Imports> {
  const imports: DatasetImportJobSummary[] = [];
  let nextToken: string | undefined;
  do {
    const input = { datasetArn, maxResults: PAGE_SIZE };
    const answer = await client.send(
      new ListDatasetImportJobsCommand(nextToken === undefined ? input : { ...input, nextToken }),
      { abortSignal },
    );
    imports.push(...(answer.datasetImportJobs ?? []));
    nextToken = answer.nextToken;
  } while (nextToken !== undefined);
  return imports;
}
