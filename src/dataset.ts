import { DescribeDatasetCommand, type Dataset } from "@aws-sdk/client-personalize";

import type { Sender } from "./client.ts";

/**
 * Describes a dataset.
 *
 * @throws what the SDK throws, ResourceNotFoundException when it is not there.
 * Source: "DescribeDataset", Amazon Personalize API Reference.
 */
export async function describeDataset(
  client: Sender,
  datasetArn: string,
  abortSignal: AbortSignal,
): Promise<Dataset> {
  const { dataset = {} } = await client.send(new DescribeDatasetCommand({ datasetArn }), {
    abortSignal,
  });
  return dataset;
}
