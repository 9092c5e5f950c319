/** Where a resource lives, which is what names and quotas go by. */
export interface Location {
  readonly partition: string;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
}

/** What the ARN of a dataset says: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE. */
interface DatasetArnParts extends Location {
  readonly groupName: string;
  readonly datasetType: string;
}

const LOCATION =
  /^arn:(?<partition>[a-z\d-]+):personalize:(?<region>[a-z\d-]+):(?<account>\d{12}):(?<resource>.+)$/;
const DATASET = /^dataset\/(?<groupName>[a-zA-Z\d][\w-]*)\/(?<datasetType>[A-Za-z_]+)$/;

/** Where the ARN's resource lives; undefined when the text is no ARN of one that lives anywhere. */
export function locationOf(arn: string): Location | undefined {
  return LOCATION.exec(arn)?.groups as Location | undefined;
}

/** @throws RangeError when the text is not the ARN of a dataset. */
export function datasetArnParts(datasetArn: string): DatasetArnParts {
  const { resource = "", ...location } = LOCATION.exec(datasetArn)?.groups ?? {};
  const parts = DATASET.exec(resource)?.groups;
  if (parts === undefined) {
    throw new RangeError(
      `"${datasetArn}" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE`,
    );
  }
  return { ...location, ...parts } as unknown as DatasetArnParts;
}

/** The ARN of a resource by the last section it is to have. */
export function arnOf({ partition, region, account }: Location, resource: string): string {
  return `arn:${partition}:personalize:${region}:${account}:${resource}`;
}

/** The partition a region belongs to, for what is created without an ARN to take it from. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) {
    return "aws-cn";
  }
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** Whether two ARNs belong to one account in one region. */
export function shareAccountAndRegion(one: string, other: string): boolean {
  const location = (arn: string): string => arn.split(":").slice(0, 5).join(":");
  return location(one) === location(other);
}
