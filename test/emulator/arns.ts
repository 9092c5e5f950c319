// The account and region of the emulator's tests, and the ARNs of the resources in most of them.
export const PLACE = "arn:aws:personalize:us-east-1:123456789012";
export const GROUP = `${PLACE}:dataset-group/demo`;
export const DATASET = `${PLACE}:dataset/demo/INTERACTIONS`;
export const ITEMS = `${PLACE}:dataset/demo/ITEMS`;
export const SOLUTION = `${PLACE}:solution/ranking`;
export const ROLE = "arn:aws:iam::123456789012:role/personalize";
export const jobArn = (name: string): string => `${PLACE}:dataset-import-job/${name}`;
