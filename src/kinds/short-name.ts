// The short name of a target, for a short line.
import { parseArn } from "./arn.ts";
import type { DescribedResource } from "./status.ts";
import { givenArnOf, type Target } from "./target.ts";

/**
 * The name of the resource as AWS describes it, else the end of its ARN: "tonight", "ranking/8f3ac1d2". As long as the
 * newest resource of a parent is not found, the end of the parent's ARN: "shop/INTERACTIONS".
 */
export function shortName(target: Target, resource: DescribedResource | undefined): string {
  const name = resource?.jobName ?? resource?.name;
  return typeof name === "string" && name !== "" ? name : endOf(target.arn ?? givenArnOf(target));
}

/** The part of an ARN after the type of the resource. */
function endOf(arn: string): string {
  const { resource = arn } = parseArn(arn) ?? {};
  return resource.slice(resource.indexOf("/") + 1);
}
