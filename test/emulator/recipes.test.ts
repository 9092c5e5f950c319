// Recipes with their algorithms and transformations, and the metrics of a solution version.
import { SOLUTION } from "./arns.ts";
import { ACTIVE, clientOf, demoEmulator } from "./harness.ts";

/** The recipes of "Choosing a recipe" and the use cases of both domains, Amazon Personalize Developer Guide. */
const DOCUMENTED = [
  "aws-user-personalization-v2",
  "aws-user-personalization",
  "aws-hrnn",
  "aws-hrnn-metadata",
  "aws-hrnn-coldstart",
  "aws-trending-now",
  "aws-popularity-count",
  "aws-personalized-ranking-v2",
  "aws-personalized-ranking",
  "aws-semantic-similarity",
  "aws-similar-items",
  "aws-sims",
  "aws-next-best-action",
  "aws-item-affinity",
  "aws-item-attribute-affinity",
  "aws-ecomm-popular-items-by-views",
  "aws-ecomm-popular-items-by-purchases",
  "aws-ecomm-frequently-bought-together",
  "aws-ecomm-customers-who-viewed-x-also-viewed",
  "aws-ecomm-recommended-for-you",
  "aws-vod-because-you-watched-x",
  "aws-vod-more-like-x",
  "aws-vod-most-popular",
  "aws-vod-trending-now",
  "aws-vod-top-picks",
];

test("all recipes are listed, and each recipe and everything it names can be described", async () => {
  const { client } = await demoEmulator();
  const { recipes = [], nextToken } = await client.listRecipes({ recipeProvider: "SERVICE" });
  expect(recipes.map(({ name }) => name).sort()).toEqual([...DOCUMENTED].sort());
  expect(nextToken).toBeUndefined();
  for (const { recipeArn } of recipes) {
    const { recipe } = await client.describeRecipe({ recipeArn });
    const { algorithmArn, featureTransformationArn } = recipe ?? {};
    expect(recipe).toMatchObject({ recipeArn, status: "ACTIVE" });
    if (algorithmArn !== undefined) {
      const { algorithm } = await client.describeAlgorithm({ algorithmArn });
      expect(algorithm).toMatchObject({ algorithmArn });
    }
    if (featureTransformationArn !== undefined) {
      const answer = await client.describeFeatureTransformation({ featureTransformationArn });
      expect(answer.featureTransformation).toMatchObject({ featureTransformationArn });
    }
  }
});

test("a use case of a domain has what AWS documents, and nothing else", async () => {
  const { client } = await demoEmulator();
  const recipeArn = "arn:aws:personalize:::recipe/aws-vod-top-picks";
  expect((await client.describeRecipe({ recipeArn })).recipe).toEqual({
    name: "aws-vod-top-picks",
    recipeArn,
    status: "ACTIVE",
  });
});

test("the domain of a page token counts", async () => {
  const { client } = await demoEmulator();
  const { nextToken } = await client.listRecipes({ domain: "ECOMMERCE", maxResults: 1 });
  await expect(client.listRecipes({ nextToken })).rejects.toMatchObject({
    name: "InvalidNextTokenException",
  });
});

test("a recipe has the partition of the region", async () => {
  const { emulator } = await demoEmulator();
  const client = clientOf(emulator.endpoint, "cn-north-1");
  const recipeArn = "arn:aws-cn:personalize:::recipe/aws-sims";
  const { recipe } = await client.describeRecipe({ recipeArn });
  expect(recipe?.algorithmArn).toBe("arn:aws-cn:personalize:::algorithm/aws-sims");
  await expect(
    client.describeRecipe({ recipeArn: "arn:aws:personalize:::recipe/aws-sims" }),
  ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("the made-up metrics of a version stay the same, and differ from those of another version", async () => {
  const { client, emulator } = await demoEmulator();
  const [one, other] = ["one", "other"].map((name) =>
    emulator.add("SolutionVersion", { solutionArn: SOLUTION, name }, ACTIVE),
  );
  const metricsOf = async (solutionVersionArn: string | undefined) =>
    (await client.getSolutionMetrics({ solutionVersionArn })).metrics;
  const metrics = (await metricsOf(one)) ?? {};
  expect(Object.keys(metrics)).toEqual([
    "coverage",
    "mean_reciprocal_rank_at_25",
    "normalized_discounted_cumulative_gain_at_5",
    "normalized_discounted_cumulative_gain_at_10",
    "normalized_discounted_cumulative_gain_at_25",
    "precision_at_5",
    "precision_at_10",
    "precision_at_25",
  ]);
  for (const value of Object.values(metrics)) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
    expect(String(value)).toMatch(/^0(?:\.\d{1,4})?$/);
  }
  expect(await metricsOf(one)).toEqual(metrics);
  expect(await metricsOf(other)).not.toEqual(metrics);
});

test("a version that failed has no metrics", async () => {
  const { client, emulator } = await demoEmulator();
  const solutionVersionArn = emulator.add(
    "SolutionVersion",
    { solutionArn: SOLUTION },
    { timeline: [{ status: "CREATE FAILED" }] },
  );
  await expect(client.getSolutionMetrics({ solutionVersionArn })).rejects.toMatchObject({
    name: "InvalidInputException",
  });
});
