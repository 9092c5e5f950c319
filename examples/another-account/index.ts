import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";

const config = new pulumi.Config();
const datasetArn = config.require("datasetArn");
const roleArn = config.require("roleArn");
const [, , , region] = datasetArn.split(":");

const account = new aws.Provider("data-account", {
  region,
  profile: config.require("profile"),
  assumeRoles: [{ roleArn }],
});

// The gate takes the profile from the provider, but not the role, which a provider does not give away.
const imported = new DatasetImportJobReadiness(
  "interactions",
  {
    datasetArn,
    assumeRoleArn: roleArn,
    minDelay: config.get("minDelay"),
    maxDelay: config.get("maxDelay"),
  },
  { provider: account },
);

const solution = new aws.cloudcontrol.Resource(
  "recommendations",
  {
    typeName: "AWS::Personalize::Solution",
    desiredState: pulumi.jsonStringify({
      Name: "recommendations",
      DatasetGroupArn: imported.datasetGroupArn,
      RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
    }),
  },
  { provider: account },
);

export const solutionArn = solution.id;
