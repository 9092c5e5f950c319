import { datasetArnParts, siblingArn } from "./arn.ts";

/** A dataset to put into the emulator. All but its ARN is made up from the ARN when left out. */
export interface DatasetDeclaration {
  /** arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE. */
  readonly datasetArn: string;
  readonly name?: string;
  readonly schemaArn?: string;
  /** Default "ACTIVE". */
  readonly status?: string;
  /** Milliseconds since the epoch; default now. Also the time of the last update. */
  readonly createdAt?: number;
}

export interface StoredDataset {
  readonly datasetArn: string;
  readonly name: string;
  readonly datasetGroupArn: string;
  readonly datasetType: string;
  readonly schemaArn: string;
  readonly status: string;
  readonly createdAt: number;
}

/** @throws RangeError when the ARN is not the ARN of a dataset. */
export function storedDataset(declared: DatasetDeclaration, now: number): StoredDataset {
  const { datasetArn } = declared;
  const parts = datasetArnParts(datasetArn);
  const name = `${parts.groupName}-${parts.datasetType.toLowerCase()}`;
  return {
    datasetArn,
    name: declared.name ?? name,
    datasetGroupArn: siblingArn(parts, `dataset-group/${parts.groupName}`),
    datasetType: parts.datasetType,
    schemaArn: declared.schemaArn ?? siblingArn(parts, `schema/${name}`),
    status: declared.status ?? "ACTIVE",
    createdAt: declared.createdAt ?? now,
  };
}
