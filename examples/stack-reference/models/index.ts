import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

// The stack of the same name in the project beside this project: models/dev is built from data/dev.
const data = new pulumi.StackReference(
  `${pulumi.getOrganization()}/personalize-data/${pulumi.getStack()}`,
);

const solution = new aws.cloudcontrol.Resource("ranking", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({
    Name: "ranking",
    // `getOutput` would go on without the output, and make a solution without a dataset group.
    DatasetGroupArn: data.requireOutput("datasetGroupArn"),
    RecipeArn: "arn:aws:personalize:::recipe/aws-personalized-ranking-v2",
  }),
});

export const solutionArn = solution.id;
