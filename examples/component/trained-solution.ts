import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness, SolutionVersionReadiness } from "pulumi-personalize-readiness";

export interface TrainedSolutionArgs {
  /** ARN of the dataset whose newest import the solution is trained on. */
  datasetArn: pulumi.Input<string>;
  recipeArn: pulumi.Input<string>;
  minDelay?: pulumi.Input<string | undefined>;
  maxDelay?: pulumi.Input<string | undefined>;
}

/** A solution that is built when its data is ready, and that is ready when it is trained. */
export class TrainedSolution extends pulumi.ComponentResource {
  readonly solutionArn: pulumi.Output<string>;
  readonly solutionVersionArn: pulumi.Output<string>;

  constructor(
    name: string,
    { datasetArn, recipeArn, ...pace }: TrainedSolutionArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("example:personalize:TrainedSolution", name, {}, opts);
    const inside = { parent: this };

    const imported = new DatasetImportJobReadiness(name, { datasetArn, ...pace }, inside);
    const solution = new aws.cloudcontrol.Resource(
      name,
      {
        typeName: "AWS::Personalize::Solution",
        desiredState: pulumi.jsonStringify({
          Name: name,
          DatasetGroupArn: imported.datasetGroupArn,
          RecipeArn: recipeArn,
        }),
      },
      inside,
    );
    const trained = new SolutionVersionReadiness(
      name,
      { solutionArn: solution.id, ...pace },
      inside,
    );

    this.solutionArn = solution.id;
    this.solutionVersionArn = trained.solutionVersionArn;
    this.registerOutputs({
      solutionArn: this.solutionArn,
      solutionVersionArn: this.solutionVersionArn,
    });
  }
}
