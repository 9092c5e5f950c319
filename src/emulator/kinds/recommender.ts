// The row of recommenders.
import { required } from "../protocol/constraint.ts";
import * as is from "../protocol/shared-constraints.ts";
import { RECOMMENDER_CONFIG } from "./configurations.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { RESOURCE_NAME } from "./usual-input.ts";
import { DEPLOYED } from "./usual-timelines.ts";

export const RECOMMENDER: EmulatedKind<"Recommender"> = {
  name: "Recommender",
  label: "recommender",
  arnType: "recommender",
  nameMember: "name",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  input: {
    ...RESOURCE_NAME,
    datasetGroupArn: required(is.ARN),
    recipeArn: required(is.ARN),
    recommenderConfig: RECOMMENDER_CONFIG,
  },
  summary: ["name", "datasetGroupArn", "recipeArn", "recommenderConfig"],
  failureReason: "described",
  timelines: {
    ...DEPLOYED,
    stopped: {
      ACTIVE: [
        { status: "STOP PENDING", forMs: 1_000 },
        { status: "STOP IN_PROGRESS", forMs: 1_000 },
        { status: "INACTIVE" },
      ],
    },
    started: {
      INACTIVE: [
        { status: "START PENDING", forMs: 1_000 },
        { status: "START IN_PROGRESS", forMs: 1_000 },
        { status: "ACTIVE" },
      ],
    },
  },
  madeUp: (_name, { partition }) => ({
    recipeArn: `arn:${partition}:personalize:::recipe/aws-ecomm-recommended-for-you`,
  }),
  limit: { most: 5, of: "all", per: ({ datasetGroupArn }) => datasetGroupArn },
  deletion: { blockedBy: [] },
  update: {
    member: "latestRecommenderUpdate",
    input: { recommenderConfig: required(RECOMMENDER_CONFIG) },
  },
  transitions: [
    { operation: "StopRecommender", timelines: "stopped", answersArn: true },
    { operation: "StartRecommender", timelines: "started", answersArn: true },
  ],
};
