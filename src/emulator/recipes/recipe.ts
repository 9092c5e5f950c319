// What AWS documents of a recipe, and the ARNs that it has in a region.
import { partitionOf } from "../protocol/arn.ts";

/** What AWS documents of a recipe. */
export interface Recipe {
  readonly name: string;
  /** As in "Choosing a recipe"; left out for the use cases of a domain, for which AWS documents none. */
  readonly type?: string;
  /** The domain whose use case it is. */
  readonly domain?: "ECOMMERCE" | "VIDEO_ON_DEMAND";
  /** The name of its algorithm, where AWS documents it. */
  readonly algorithm?: string;
  /** The name of its feature transformation, where AWS documents it. */
  readonly featureTransformation?: string;
}

/** What belongs to AWS and to no account. */
export type ServiceResource = "recipe" | "algorithm" | "feature-transformation";

/** The ARN of something that belongs to AWS: "arn:aws:personalize:::recipe/aws-sims". */
export function serviceArn(type: ServiceResource, name: string, region: string): string {
  return `arn:${partitionOf(region)}:personalize:::${type}/${name}`;
}
