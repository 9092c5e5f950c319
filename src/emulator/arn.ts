/** What the ARN of a dataset says: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE. */
interface DatasetArnParts {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly groupName: string;
  readonly datasetType: string;
}

const DATASET_ARN =
  /^arn:(?<partition>[a-z\d-]+):personalize:(?<region>[a-z\d-]+):(?<account>\d{12}):dataset\/(?<groupName>[a-zA-Z\d][\w-]*)\/(?<datasetType>[A-Za-z_]+)$/;

/** @throws RangeError when the text is not the ARN of a dataset. */
export function datasetArnParts(datasetArn: string): DatasetArnParts {
  const parts = DATASET_ARN.exec(datasetArn)?.groups;
  if (parts === undefined) {
    throw new RangeError(
      `"${datasetArn}" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE`,
    );
  }
  return parts as unknown as DatasetArnParts;
}

/** The ARN of anything else that lives in the partition, region and account of a dataset. */
export function siblingArn(
  { partition, region, account }: DatasetArnParts,
  resource: string,
): string {
  return `arn:${partition}:personalize:${region}:${account}:${resource}`;
}

/** Region of an ARN; undefined when the text has none. */
export function regionOf(arn: string): string | undefined {
  return arn.split(":")[3];
}

/** Whether two ARNs belong to one account in one region, which is what quotas and names go by. */
export function shareAccountAndRegion(one: string, other: string): boolean {
  const place = (arn: string): string => arn.split(":").slice(0, 5).join(":");
  return place(one) === place(other);
}
