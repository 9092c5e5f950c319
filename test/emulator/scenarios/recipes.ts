// Scenarios: recipes with their algorithms and transformations.
import type { Scenario } from "./scenario.ts";
import { OF_AWS } from "./shop.ts";

export const RECIPES: readonly Scenario[] = [
  {
    name: "recipes, algorithms and feature transformations are those that AWS documents",
    steps: [
      {
        operation: "DescribeRecipe",
        input: { recipeArn: `${OF_AWS}:recipe/aws-sims` },
        output: {
          recipe: {
            name: "aws-sims",
            recipeArn: `${OF_AWS}:recipe/aws-sims`,
            status: "ACTIVE",
            recipeType: "RELATED_ITEMS",
            algorithmArn: `${OF_AWS}:algorithm/aws-sims`,
            featureTransformationArn: `${OF_AWS}:feature-transformation/sims`,
          },
        },
      },
      {
        operation: "DescribeRecipe",
        input: { recipeArn: `${OF_AWS}:recipe/aws-unknown` },
        error: "ResourceNotFoundException",
      },
      {
        operation: "ListRecipes",
        input: { domain: "VIDEO_ON_DEMAND", maxResults: 2 },
        output: {
          recipes: [
            { name: "aws-vod-because-you-watched-x", domain: "VIDEO_ON_DEMAND", status: "ACTIVE" },
            { name: "aws-vod-more-like-x", recipeArn: `${OF_AWS}:recipe/aws-vod-more-like-x` },
          ],
        },
        keep: { token: "nextToken" },
      },
      {
        operation: "ListRecipes",
        input: { domain: "VIDEO_ON_DEMAND", nextToken: "{token}" },
        output: {
          recipes: [
            { name: "aws-vod-most-popular" },
            { name: "aws-vod-top-picks" },
            { name: "aws-vod-trending-now" },
          ],
        },
        absent: ["nextToken"],
      },
      {
        operation: "DescribeAlgorithm",
        input: { algorithmArn: `${OF_AWS}:algorithm/aws-trending-now-custom` },
        output: {
          algorithm: {
            name: "aws-trending-now-custom",
            algorithmArn: `${OF_AWS}:algorithm/aws-trending-now-custom`,
          },
        },
      },
      {
        operation: "DescribeAlgorithm",
        input: { algorithmArn: `${OF_AWS}:algorithm/aws-trending-now` },
        error: "ResourceNotFoundException",
      },
      {
        operation: "DescribeFeatureTransformation",
        input: { featureTransformationArn: `${OF_AWS}:feature-transformation/sims` },
        output: { featureTransformation: { name: "sims", status: "ACTIVE" } },
      },
      {
        operation: "DescribeFeatureTransformation",
        input: { featureTransformationArn: `${OF_AWS}:feature-transformation/none` },
        error: "ResourceNotFoundException",
      },
    ],
  },
];
