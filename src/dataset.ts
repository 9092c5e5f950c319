import {
  DescribeDatasetCommand,
  ResourceNotFoundException,
  type PersonalizeClient,
} from "@aws-sdk/client-personalize";

import { withinLimit } from "./time-limit.ts";

const LIMIT_MS = 5_000;

/** What AWS says of a dataset. */
export type DatasetSeen =
  | { readonly kind: "gone" }
  | {
      readonly kind: "there";
      readonly status: string | undefined;
      readonly creationDateTime: Date | undefined;
    };

/**
 * Describes a dataset. It is only one question more about an import that is ready, so it never fails.
 *
 * @returns undefined when AWS would not or could not say.
 * @throws the signal's reason when `signal` aborts; nothing else.
 * Source: "DescribeDataset", Amazon Personalize API Reference.
 */
export async function describeDataset(
  client: PersonalizeClient,
  datasetArn: string,
  signal: AbortSignal,
): Promise<DatasetSeen | undefined> {
  try {
    const answer = await withinLimit(LIMIT_MS, signal, (abortSignal) =>
      client.send(new DescribeDatasetCommand({ datasetArn }), { abortSignal }),
    );
    const { dataset } = answer ?? {};
    return (
      dataset && {
        kind: "there",
        status: dataset.status,
        creationDateTime: dataset.creationDateTime,
      }
    );
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof ResourceNotFoundException ? { kind: "gone" } : undefined;
  }
}
