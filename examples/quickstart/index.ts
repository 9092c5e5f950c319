import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";

const datasetArn = new pulumi.Config().require("datasetArn");

// Each `pulumi up` waits here until the newest import of the dataset is ACTIVE ...
const ready = new DatasetImportJobReadiness("interactions", { datasetArn });

// ... and only then builds resources that use an output of the gate.
const solution = new aws.cloudcontrol.Resource("ranking", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({
    Name: "ranking",
    DatasetGroupArn: ready.datasetGroupArn,
    RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
  }),
});
export const solutionArn = solution.id;
