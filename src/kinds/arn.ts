// Amazon Resource Names: their parts, and whether a text is the ARN of a kind or of a role.
import type { Kind } from "./kind.ts";

/** The parts of an Amazon Resource Name. Source: "Identify AWS resources with Amazon Resource Names (ARNs)", IAM User Guide. */
export interface Arn {
  /** `aws`, `aws-cn`, ... */
  readonly partition: string;
  readonly service: string;
  /** Empty for global services such as IAM. */
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  /** Everything after the account, such as `dataset-import-job/interactions`. */
  readonly resource: string;
}

const FORM =
  /^arn:(?<partition>[a-z\d-]+):(?<service>[a-z\d-]+):(?<region>[a-z\d-]*):(?<account>\d{12}):(?<resource>\S+)$/;

/** The longest ARN that the Personalize API takes, in characters. */
const LONGEST = 256;

/** The parts of `text`, or undefined when the text is not an ARN. */
export function parseArn(text: string): Arn | undefined {
  const match = text.length <= LONGEST ? FORM.exec(text) : null;
  return match?.groups as Arn | undefined;
}

/** The names in an ARN, which a sentence or an output may give alone: the names of the resource and of its parents. */
export function namesInArn(text: string): string[] {
  const [, ...names] = parseArn(text)?.resource.split("/") ?? [];
  return names.filter((name) => name !== "");
}

const DATASET = /^dataset\/([\w-]+)\/[A-Za-z_]+$/;
const ROLE = /^role\/[\w+=,.@/-]+$/;

/** Whether `text` is the ARN of a resource of this kind. */
export function isArnOf({ arnTail }: Pick<Kind, "arnTail">, text: string): boolean {
  const arn = parseArn(text);
  return arn?.service === "personalize" && arn.region !== "" && arnTail.test(arn.resource);
}

/** Whether `text` is the ARN of an IAM role. */
export function isRoleArn(text: string): boolean {
  const arn = parseArn(text);
  return arn?.service === "iam" && ROLE.test(arn.resource);
}

/** The ARN of a dataset's group, which the dataset's own ARN names; undefined when the text names none. */
export function datasetGroupArnOf(datasetArn: string): string | undefined {
  const arn = parseArn(datasetArn);
  const group = arn && DATASET.exec(arn.resource)?.[1];
  return (
    group && `arn:${arn.partition}:personalize:${arn.region}:${arn.account}:dataset-group/${group}`
  );
}
