// The operations on AWS's own resources: recipes, their algorithms and feature transformations.
import { oneOf, required } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import { ARN, DOMAIN, MAX_RESULTS, NEXT_TOKEN } from "../protocol/shared-constraints.ts";
import { resourceNotFound } from "../protocol/wire-errors.ts";
import { serviceArn, type Recipe, type ServiceResource } from "../recipes/recipe.ts";
import { RECIPES } from "../recipes/table.ts";
import { pageOf } from "./page.ts";
import type { ServiceOperation } from "./service-operation.ts";

/** The size of a page by default. AWS documents no default. */
const PAGE_SIZE = 100;

/** ListRecipes. Every answer leaves out members that AWS does not document, such as times. */
export const LIST_RECIPES: ServiceOperation = {
  name: "ListRecipes",
  input: {
    recipeProvider: oneOf("SERVICE"),
    domain: DOMAIN,
    maxResults: MAX_RESULTS,
    nextToken: NEXT_TOKEN,
  },
  perform: ({ domain, maxResults, nextToken }, { region }) => {
    const found = RECIPES.filter((recipe) => domain === undefined || recipe.domain === domain);
    const page = pageOf(found, ({ name }) => name, {
      question: `Recipe ${region} ${String(domain)}`,
      token: nextToken as string | undefined,
      size: Number(maxResults ?? PAGE_SIZE),
    });
    const recipes = page.items.map((recipe) => ({
      ...head(recipe, region),
      domain: recipe.domain,
    }));
    return { recipes, nextToken: page.nextToken };
  },
};

export const DESCRIBE_RECIPE: ServiceOperation = {
  name: "DescribeRecipe",
  input: { recipeArn: required(ARN) },
  perform: (given, { region }) => {
    const recipe = documented(RECIPES, "recipe", textOf(given, "recipeArn"), region);
    const { type, algorithm, featureTransformation } = recipe;
    return {
      recipe: {
        ...head(recipe, region),
        recipeType: type,
        algorithmArn: algorithm && serviceArn("algorithm", algorithm, region),
        featureTransformationArn:
          featureTransformation &&
          serviceArn("feature-transformation", featureTransformation, region),
      },
    };
  },
};

export const DESCRIBE_ALGORITHM: ServiceOperation = {
  name: "DescribeAlgorithm",
  input: { algorithmArn: required(ARN) },
  perform: (given, { region }) => {
    const algorithmArn = textOf(given, "algorithmArn");
    const algorithms = namesOf(({ algorithm }) => algorithm);
    const { name } = documented(algorithms, "algorithm", algorithmArn, region);
    return { algorithm: { name, algorithmArn } };
  },
};

export const DESCRIBE_FEATURE_TRANSFORMATION: ServiceOperation = {
  name: "DescribeFeatureTransformation",
  input: { featureTransformationArn: required(ARN) },
  perform: (given, { region }) => {
    const featureTransformationArn = textOf(given, "featureTransformationArn");
    const transformations = namesOf(({ featureTransformation }) => featureTransformation);
    const { name } = documented(
      transformations,
      "feature-transformation",
      featureTransformationArn,
      region,
    );
    return { featureTransformation: { name, featureTransformationArn, status: "ACTIVE" } };
  },
};

/** The members of a recipe that both List and Describe show. */
function head({ name }: Recipe, region: string): Members {
  return { name, recipeArn: serviceArn("recipe", name, region), status: "ACTIVE" };
}

interface Named {
  readonly name: string;
}

function namesOf(member: (recipe: Recipe) => string | undefined): readonly Named[] {
  return RECIPES.flatMap((recipe) => {
    const name = member(recipe);
    return name === undefined ? [] : [{ name }];
  });
}

/** The item that AWS documents under an ARN. @throws WireError ResourceNotFoundException when AWS documents no such item. */
function documented<Item extends Named>(
  items: readonly Item[],
  type: ServiceResource,
  arn: string,
  region: string,
): Item {
  const found = items.find(({ name }) => serviceArn(type, name, region) === arn);
  if (found === undefined) {
    throw resourceNotFound(arn);
  }
  return found;
}
