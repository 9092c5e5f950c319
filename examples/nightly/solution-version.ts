// A version of a solution, for which CloudFormation has no type: to make a version is a training.
import * as pulumi from "@pulumi/pulumi";

interface Training {
  readonly solutionArn: string;
  readonly trainedOn: string;
}

const provider: pulumi.dynamic.ResourceProvider<Training, Training> = {
  async create(training) {
    // Pulumi keeps the text of this function, and a text cannot hold the SDK.
    const { Personalize } = await import("@aws-sdk/client-personalize");
    const { solutionArn } = training;
    const client = new Personalize({ region: solutionArn.split(":")[3] });
    const { solutionVersionArn: id = "" } = await client.createSolutionVersion({ solutionArn });
    client.destroy();
    return { id, outs: training };
  },
  diff(_id, before, now) {
    const replaces = (["solutionArn", "trainedOn"] as const).filter(
      (name) => before[name] !== now[name],
    );
    return Promise.resolve({ changes: replaces.length > 0, replaces: [...replaces] });
  },
  // AWS deletes the versions of a solution with the solution, and cannot delete a version alone.
};

export interface SolutionVersionArgs {
  /** ARN of the solution to train, which must be ACTIVE. */
  solutionArn: pulumi.Input<string>;
  /** ARN of the import to train on: another import is another training. */
  trainedOn: pulumi.Input<string>;
}

/** A training that has begun. Its ID is the ARN of the version, and a gate waits for its end. */
export class SolutionVersion extends pulumi.dynamic.Resource {
  constructor(name: string, args: SolutionVersionArgs, opts?: pulumi.CustomResourceOptions) {
    super(provider, name, { ...args }, opts, "nightly", "SolutionVersion");
  }
}
