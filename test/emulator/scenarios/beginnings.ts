// The resources at the beginning of scenarios. Each beginning builds on another, and the first on an empty emulator.
import { SOLUTION } from "../arns.ts";
import type { BeginningName } from "./beginning-name.ts";
import type { Scenario, Step } from "./scenario.ts";
import { AVRO, SHOP_DATASET, SHOP_GROUP, IMPORT, RECIPE, SCHEMA, USUAL_IMPORT } from "./shop.ts";

interface Beginning {
  /** The beginning that comes before the steps. */
  readonly after?: BeginningName;
  readonly steps: readonly Step[];
}

const BEGINNINGS: Readonly<Record<BeginningName, Beginning>> = {
  "a new dataset group and a schema": {
    steps: [
      {
        operation: "CreateDatasetGroup",
        input: { name: "shop" },
        output: { datasetGroupArn: SHOP_GROUP },
      },
      {
        operation: "CreateSchema",
        input: { name: "clicks", schema: AVRO },
        output: { schemaArn: SCHEMA },
      },
    ],
  },
  "a dataset group and a schema": {
    after: "a new dataset group and a schema",
    steps: [{ advanceMs: 5_000 }],
  },
  "a dataset": {
    after: "a dataset group and a schema",
    steps: [
      {
        operation: "CreateDataset",
        input: {
          name: "clicks",
          schemaArn: SCHEMA,
          datasetGroupArn: SHOP_GROUP,
          datasetType: "Interactions",
        },
        output: { datasetArn: SHOP_DATASET },
      },
      { advanceMs: 5_000 },
    ],
  },
  "an import under way": {
    after: "a dataset",
    steps: [
      {
        operation: "CreateDatasetImportJob",
        input: { jobName: "first", ...USUAL_IMPORT },
        output: { datasetImportJobArn: IMPORT },
      },
    ],
  },
  "a solution version in training": {
    after: "an import under way",
    steps: [
      { advanceMs: 5_000 },
      {
        operation: "CreateSolution",
        input: {
          name: "ranking",
          datasetGroupArn: SHOP_GROUP,
          recipeArn: RECIPE,
          performAutoTraining: false,
        },
        output: { solutionArn: SOLUTION },
      },
      { advanceMs: 5_000 },
      {
        operation: "CreateSolutionVersion",
        input: { solutionArn: SOLUTION, name: "v1" },
        keep: { version: "solutionVersionArn" },
      },
    ],
  },
  "a solution version": {
    after: "a solution version in training",
    steps: [{ advanceMs: 5_000 }],
  },
};

/** The steps of a scenario, with the steps of its beginning before them. */
export function stepsFromTheStart({ beginning, steps }: Scenario): readonly Step[] {
  return [...stepsOf(beginning), ...steps];
}

function stepsOf(name: BeginningName | undefined): readonly Step[] {
  if (name === undefined) {
    return [];
  }
  const { after, steps } = BEGINNINGS[name];
  return [...stepsOf(after), ...steps];
}
