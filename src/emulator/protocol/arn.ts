// ARNs of Personalize, and the partition, region and account in an ARN.

/** The location of a resource. A name is unique within a location, and most quotas hold for a location. */
export interface Location {
  readonly partition: string;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
}

/** The parts of a dataset's ARN: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE. */
interface DatasetArnParts extends Location {
  readonly groupName: string;
  readonly datasetType: string;
}

const RESOURCE_ARN =
  /^arn:(?<partition>[a-z\d-]+):personalize:(?<region>[a-z\d-]+):(?<account>\d{12}):(?<resource>.+)$/;
const DATASET = /^dataset\/(?<groupName>[a-zA-Z\d][\w-]*)\/(?<datasetType>[A-Za-z_]+)$/;

/** The location of the resource of an ARN; undefined when the text is not an ARN with a region and an account. */
export function locationOf(arn: string): Location | undefined {
  return RESOURCE_ARN.exec(arn)?.groups as Location | undefined;
}

/** @throws RangeError when the text is not the ARN of a dataset. */
export function datasetArnParts(datasetArn: string): DatasetArnParts {
  const { resource = "", ...location } = RESOURCE_ARN.exec(datasetArn)?.groups ?? {};
  const parts = DATASET.exec(resource)?.groups;
  if (parts === undefined) {
    throw new RangeError(
      `"${datasetArn}" is not the ARN of a dataset: arn:PARTITION:personalize:REGION:ACCOUNT:dataset/GROUP/TYPE`,
    );
  }
  return { ...location, ...parts } as unknown as DatasetArnParts;
}

/** The ARN of a resource in a location; `resource` is the last section of the ARN. */
export function arnOf({ partition, region, account }: Location, resource: string): string {
  return `arn:${partition}:personalize:${region}:${account}:${resource}`;
}

/** The last section of an ARN: "campaign/home". */
export function resourceSection(arn: string): string {
  return arn.split(":").slice(5).join(":");
}

/** The partition of a region. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) {
    return "aws-cn";
  }
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** Whether two ARNs belong to one account in one region. */
export function shareAccountAndRegion(one: string, other: string): boolean {
  const head = (arn: string): string => arn.split(":").slice(0, 5).join(":");
  return head(one) === head(other);
}
