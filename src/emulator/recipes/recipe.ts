// A recipe, as AWS documents it, and the ARNs of its parts in a region.
import { partitionOf } from "../protocol/arn.ts";

/** A recipe, as AWS documents it. */
export interface Recipe {
  readonly name: string;
  /** The type in "Choosing a recipe"; left out for the use cases of a domain, for which AWS documents no type. */
  readonly type?: string;
  /** The domain of the recipe, if the recipe is a use case. */
  readonly domain?: "ECOMMERCE" | "VIDEO_ON_DEMAND";
  /** The name of the algorithm, where AWS documents the algorithm. */
  readonly algorithm?: string;
  /** The name of the feature transformation, where AWS documents the transformation. */
  readonly featureTransformation?: string;
}

/** The types of resources that belong to AWS and to no account. */
export type ServiceResource = "recipe" | "algorithm" | "feature-transformation";

/** The ARN of a resource that belongs to AWS: "arn:aws:personalize:::recipe/aws-sims". */
export function serviceArn(type: ServiceResource, name: string, region: string): string {
  return `arn:${partitionOf(region)}:personalize:::${type}/${name}`;
}
