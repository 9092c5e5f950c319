import * as pulumi from "@pulumi/pulumi";
import { TrainedSolution } from "./trained-solution";

const config = new pulumi.Config();
const data = {
  datasetArn: config.require("datasetArn"),
  minDelay: config.get("minDelay"),
  maxDelay: config.get("maxDelay"),
};

const forYou = new TrainedSolution("for-you", {
  ...data,
  recipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
});
const similar = new TrainedSolution("similar-items", {
  ...data,
  recipeArn: "arn:aws:personalize:::recipe/aws-similar-items",
});

// These ARNs are known once both solutions are trained: campaigns can be built from them.
export const forYouVersionArn = forYou.solutionVersionArn;
export const similarItemsVersionArn = similar.solutionVersionArn;
