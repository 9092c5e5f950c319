// The row of solutions.
import { BOOLEAN, required, shortText } from "../protocol/constraint.ts";
import { isMembers, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import { SOLUTION_CONFIG, SOLUTION_UPDATE_CONFIG } from "./configurations.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEPLOYED } from "./usual-timelines.ts";

export const SOLUTION: EmulatedKind<"Solution"> = {
  name: "Solution",
  label: "solution",
  arnType: "solution",
  nameMember: "name",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  input: {
    ...RESOURCE_NAME,
    performHPO: BOOLEAN,
    performAutoML: BOOLEAN,
    performAutoTraining: BOOLEAN,
    performIncrementalUpdate: BOOLEAN,
    recipeArn: is.ARN,
    datasetGroupArn: required(is.ARN),
    eventType: shortText(256),
    solutionConfig: SOLUTION_CONFIG,
  },
  summary: ["name", "recipeArn"],
  failureReason: "never",
  timelines: DEPLOYED,
  defaults: { performHPO: false, performAutoML: false, performAutoTraining: true },
  madeUp: (_name, { partition }) => ({
    recipeArn: `arn:${partition}:personalize:::recipe/aws-user-personalization-v2`,
  }),
  admit: requireRecipe,
  limit: { most: 10, of: "all", per: ({ datasetGroupArn }) => datasetGroupArn },
  deletion: {
    blockedBy: [{ kind: "Campaign" }, { kind: "SolutionVersion", while: "under way" }],
    takesAlong: "SolutionVersion",
  },
  update: {
    member: "latestSolutionUpdate",
    input: {
      performAutoTraining: BOOLEAN,
      performIncrementalUpdate: BOOLEAN,
      solutionUpdateConfig: SOLUTION_UPDATE_CONFIG,
    },
    applied: withUpdatedConfig,
  },
  latest: { member: "latestSolutionVersion", kind: "SolutionVersion", by: "solutionArn" },
};

/**
 * A request may leave the recipe out only with AutoML ("CreateSolution").
 *
 * @throws WireError InvalidInputException
 */
function requireRecipe(members: Members): void {
  if (members.recipeArn !== undefined || members.performAutoML === true) {
    return;
  }
  throw invalidInput("A solution needs recipeArn unless performAutoML is true.");
}

/** The configuration after an update, which replaces only the parts that the update has. */
function withUpdatedConfig(
  solution: Members,
  { solutionUpdateConfig, ...members }: Members,
): Members {
  return {
    ...solution,
    ...members,
    ...(isMembers(solutionUpdateConfig) && {
      solutionConfig: {
        ...(isMembers(solution.solutionConfig) ? solution.solutionConfig : {}),
        ...solutionUpdateConfig,
      },
    }),
  };
}
