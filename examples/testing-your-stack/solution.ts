import type * as sdk from "@aws-sdk/client-personalize";
import * as pulumi from "@pulumi/pulumi";

interface SolutionArgs {
  datasetGroupArn: pulumi.Input<string>;
  recipeArn: pulumi.Input<string>;
}

type Given = pulumi.Unwrap<SolutionArgs> & { name: string };

const provider: pulumi.dynamic.ResourceProvider<Given, Given> = {
  async create(given) {
    const { solutionArn } = await personalize(given.datasetGroupArn).createSolution(given);
    if (solutionArn === undefined) {
      throw new Error("CreateSolution answered no ARN.");
    }
    return { id: solutionArn, outs: given };
  },
  async delete(solutionArn) {
    await personalize(solutionArn).deleteSolution({ solutionArn });
  },
};

/** A client for the region of an ARN. */
function personalize(arn: string) {
  // Pulumi stores the provider as text, and the SDK cannot be part of the text.
  const { Personalize } = require("@aws-sdk/client-personalize") as typeof sdk;
  return new Personalize({ region: arn.split(":")[3] });
}

/** A solution that is created through the API of Personalize, so that the emulator can tell whether it was created. */
export class Solution extends pulumi.dynamic.Resource {
  constructor(name: string, args: SolutionArgs, opts?: pulumi.CustomResourceOptions) {
    super(provider, name, { name, ...args }, opts);
  }
}
