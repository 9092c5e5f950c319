// Values for members that a declaration leaves out although a request must have them.
import type { Location } from "../protocol/arn.ts";

/** The ARN of a role that may read and write the files of a job. */
export const roleOf = ({ partition, account }: Location): string =>
  `arn:${partition}:iam::${account}:role/personalize-import`;

/** A folder of files for a job of that name. */
export const s3Folder = (name: string): object => ({ path: `s3://emulator/${name}/` });
