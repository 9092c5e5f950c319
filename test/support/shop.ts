// The shop that the tests are about: its ARNs, and the units in which its time is counted.
export const PLACE = "arn:aws:personalize:eu-west-1:123456789012";
export const DATASET_GROUP_ARN = `${PLACE}:dataset-group/shop`;
export const DATASET_ARN = `${PLACE}:dataset/shop/INTERACTIONS`;
export const JOB_ARN = `${PLACE}:dataset-import-job/interactions`;
export const SOLUTION_ARN = `${PLACE}:solution/ranking`;

/** The ARNs of what a shop has. */
export interface Shop {
  readonly datasetArn: string;
  readonly datasetGroupArn: string;
  readonly solutionArn: string;
}

/** The shop in another account, where nothing has the ARN of anything here, and perhaps in another region. */
export function shopIn(account: string, region = "eu-west-1"): Shop {
  const there = (arn: string): string =>
    arn.replace("eu-west-1:123456789012", `${region}:${account}`);
  return {
    datasetArn: there(DATASET_ARN),
    datasetGroupArn: there(DATASET_GROUP_ARN),
    solutionArn: there(SOLUTION_ARN),
  };
}

/** In milliseconds, as HOUR is. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
