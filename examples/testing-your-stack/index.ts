import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";
import { Solution } from "./solution";

const config = new pulumi.Config();

const ready = new DatasetImportJobReadiness("interactions", {
  datasetImportJobArn: config.require("datasetImportJobArn"),
  // A test looks more often than a deployment.
  minDelay: config.get("minDelay"),
  maxDelay: config.get("maxDelay"),
});

const ranking = new Solution("ranking", {
  datasetGroupArn: ready.datasetGroupArn,
  recipeArn: "arn:aws:personalize:::recipe/aws-personalized-ranking-v2",
});

export const solutionArn = ranking.id;
