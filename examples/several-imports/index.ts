import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";

const config = new pulumi.Config();
const datasetGroupArn = config.require("datasetGroupArn");
const datasets = datasetGroupArn.replace(":dataset-group/", ":dataset/");

// A gate for each dataset; they wait at the same time.
const imports = ["INTERACTIONS", "ITEMS", "USERS"].map(
  (type) =>
    new DatasetImportJobReadiness(type.toLowerCase(), {
      datasetArn: `${datasets}/${type}`,
      minDelay: config.get("minDelay"),
      maxDelay: config.get("maxDelay"),
    }),
);

// The solution is built when the last gate is ready, and not at all when a gate fails.
const solution = new aws.cloudcontrol.Resource(
  "recommendations",
  {
    typeName: "AWS::Personalize::Solution",
    desiredState: pulumi.jsonStringify({
      Name: "recommendations",
      DatasetGroupArn: datasetGroupArn,
      RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
    }),
  },
  { dependsOn: imports },
);

export const solutionArn = solution.id;
