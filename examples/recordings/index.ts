import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";

const config = new pulumi.Config();

// The gate: `pulumi up` waits here until the import is ACTIVE.
const ready = new DatasetImportJobReadiness("interactions", {
  datasetImportJobArn: config.require("datasetImportJobArn"),
  minDelay: config.get("minDelay"),
  maxDelay: config.get("maxDelay"),
});

// A resource that uses an output of the gate is built after it.
const solution = new aws.cloudcontrol.Resource("recommendations", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({
    Name: "recommendations",
    DatasetGroupArn: ready.datasetGroupArn,
    RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization",
  }),
});

export const importStatus = ready.status;
export const solutionArn = solution.id;
