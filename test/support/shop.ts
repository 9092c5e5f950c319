// The shop of the tests: its ARNs, and the units of its time.
export const PLACE = "arn:aws:personalize:eu-west-1:123456789012";
export const DATASET_GROUP_ARN = `${PLACE}:dataset-group/shop`;
export const DATASET_ARN = `${PLACE}:dataset/shop/INTERACTIONS`;
export const JOB_ARN = `${PLACE}:dataset-import-job/interactions`;
export const SOLUTION_ARN = `${PLACE}:solution/ranking`;

/** The ARNs of a shop's resources. */
export interface Shop {
  readonly datasetArn: string;
  readonly datasetGroupArn: string;
  readonly solutionArn: string;
}

/** The shop in another account, where no resource has an ARN of this shop, and perhaps in another region. */
export function shopIn(account: string, region = "eu-west-1"): Shop {
  const there = (arn: string): string =>
    arn.replace("eu-west-1:123456789012", `${region}:${account}`);
  return {
    datasetArn: there(DATASET_ARN),
    datasetGroupArn: there(DATASET_GROUP_ARN),
    solutionArn: there(SOLUTION_ARN),
  };
}

/** A minute in milliseconds, like HOUR. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
