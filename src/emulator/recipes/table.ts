// The table of the recipes that AWS documents.
import type { Recipe } from "./recipe.ts";

/** A recipe whose algorithm has the same name. */
function custom(name: string, type: string, featureTransformation?: string): Recipe {
  return { name, type, algorithm: name, featureTransformation };
}

/**
 * Types are from "Choosing a recipe", Amazon Personalize Developer Guide. Algorithms and feature transformations are
 * from the page of each recipe.
 */
const CUSTOM: readonly Recipe[] = [
  custom("aws-user-personalization-v2", "USER_PERSONALIZATION"),
  custom("aws-user-personalization", "USER_PERSONALIZATION"),
  custom("aws-hrnn", "USER_PERSONALIZATION", "JSON-percentile-filtering"),
  custom("aws-hrnn-metadata", "USER_PERSONALIZATION", "featurize_metadata"),
  custom("aws-hrnn-coldstart", "USER_PERSONALIZATION", "featurize_coldstart"),
  { ...custom("aws-trending-now", "POPULAR_ITEMS"), algorithm: "aws-trending-now-custom" },
  custom("aws-popularity-count", "POPULAR_ITEMS", "sims"),
  custom("aws-personalized-ranking-v2", "PERSONALIZED_RANKING"),
  custom("aws-personalized-ranking", "PERSONALIZED_RANKING", "JSON-percentile-filtering"),
  custom("aws-semantic-similarity", "RELATED_ITEMS", "aws-semantic-similarity"),
  custom("aws-similar-items", "RELATED_ITEMS"),
  custom("aws-sims", "RELATED_ITEMS", "sims"),
  custom("aws-next-best-action", "PERSONALIZED_ACTIONS"),
  custom("aws-item-affinity", "USER_SEGMENTATION", "item-affinity"),
  custom("aws-item-attribute-affinity", "USER_SEGMENTATION", "item-attribute-affinity"),
];

/** "ECOMMERCE use cases" and "VIDEO_ON_DEMAND use cases". */
const OF_DOMAINS: readonly Recipe[] = [
  { name: "aws-ecomm-popular-items-by-views", domain: "ECOMMERCE" },
  { name: "aws-ecomm-popular-items-by-purchases", domain: "ECOMMERCE" },
  { name: "aws-ecomm-frequently-bought-together", domain: "ECOMMERCE" },
  { name: "aws-ecomm-customers-who-viewed-x-also-viewed", domain: "ECOMMERCE" },
  { name: "aws-ecomm-recommended-for-you", domain: "ECOMMERCE" },
  { name: "aws-vod-because-you-watched-x", domain: "VIDEO_ON_DEMAND" },
  { name: "aws-vod-more-like-x", domain: "VIDEO_ON_DEMAND" },
  { name: "aws-vod-most-popular", domain: "VIDEO_ON_DEMAND" },
  { name: "aws-vod-trending-now", domain: "VIDEO_ON_DEMAND" },
  { name: "aws-vod-top-picks", domain: "VIDEO_ON_DEMAND" },
];

export const RECIPES: readonly Recipe[] = [...CUSTOM, ...OF_DOMAINS];
