// The gate on a solution version.
import type { SolutionConfig, TunedHPOParams } from "@aws-sdk/client-personalize";
import type * as pulumi from "@pulumi/pulumi";

import { Gate, type GateArgs, type NewestArgs, type SuccessionArgs } from "./gate.ts";
import type { Stored } from "./stored.ts";

/** The arguments of a gate on any version. */
type OptionalArgs = GateArgs & SuccessionArgs;

/** The arguments of a gate on a given version. */
interface GivenVersion extends OptionalArgs {
  /** ARN of the solution version to wait for. The gate looks in the region of the ARN. A change replaces the gate. */
  solutionVersionArn: pulumi.Input<string>;
  /** Not beside `solutionVersionArn`. */
  solutionArn?: undefined;
  /** Not beside `solutionVersionArn`. */
  createdAfter?: undefined;
  /** Not beside `solutionVersionArn`. */
  follow?: undefined;
}

/** The arguments of a gate on the newest version of a solution. */
interface NewestVersion extends OptionalArgs, NewestArgs {
  /**
   * ARN of the solution whose newest version the gate waits for. If the solution has no version yet, the gate waits
   * for the first. A change replaces the gate. Every preview and `up` looks for a newer version, unless
   * `follow` is false.
   */
  solutionArn: pulumi.Input<string>;
  /** Not beside `solutionArn`. */
  solutionVersionArn?: undefined;
}

/** The arguments of a gate on a solution version: the version, or the solution whose newest version counts. */
export type SolutionVersionReadinessArgs = GivenVersion | NewestVersion;

/** One change since the solution version was ready. */
export interface SolutionVersionDrift {
  /**
   * - "superseded": a later version of the solution is ready
   * - "trainingUnderWay", "trainingFailed": a later version is under way, or it failed
   * - "solutionGone", "solutionDeleting", "solutionReplaced": the solution is gone, is being deleted, or was
   *   deleted and created again; the gate is not ready then
   * - "tooOld": the version is older than `maxAge`; the gate is not ready then
   */
  kind:
    | "superseded"
    | "trainingUnderWay"
    | "trainingFailed"
    | "solutionGone"
    | "solutionDeleting"
    | "solutionReplaced"
    | "tooOld";
  /** ARN of the later version, if the drift is about a later version. */
  solutionVersionArn?: string;
  /** When that version or solution was created, or when the version became too old, ISO 8601. */
  since?: string;
}

/**
 * A solution version that is ready: it is trained, and a campaign can serve it. Waits 6h unless `customTimeouts` say
 * otherwise.
 *
 * Source: "DescribeSolutionVersion", Amazon Personalize API Reference.
 */
export class SolutionVersionReadiness extends Gate {
  /** ARN of the version: the given ARN, or the ARN of the newest version. */
  declare readonly solutionVersionArn: pulumi.Output<string>;
  /** ARN of the solution. */
  declare readonly solutionArn: pulumi.Output<string>;
  /** Name of the version, if AWS says. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** ARN of the dataset group with the training data. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** ARN of the recipe. */
  declare readonly recipeArn: pulumi.Output<string | undefined>;
  /** Type of the events for the training, if the training took only one type. */
  declare readonly eventType: pulumi.Output<string | undefined>;
  /** Configuration of the solution at the time of the training. */
  declare readonly solutionConfig: pulumi.Output<Stored<SolutionConfig> | undefined>;
  /** Whether AWS optimized the hyperparameters. */
  declare readonly performHPO: pulumi.Output<boolean | undefined>;
  /** Whether AWS chose the recipe. */
  declare readonly performAutoML: pulumi.Output<boolean | undefined>;
  /** Whether AWS takes in new data between trainings. */
  declare readonly performIncrementalUpdate: pulumi.Output<boolean | undefined>;
  /** "FULL", "UPDATE" or "AUTOTRAIN", if AWS says. */
  declare readonly trainingMode: pulumi.Output<string | undefined>;
  /** "AUTOMATIC" or "MANUAL", if AWS says. */
  declare readonly trainingType: pulumi.Output<string | undefined>;
  /** Hours of training that AWS charges for. */
  declare readonly trainingHours: pulumi.Output<number | undefined>;
  /** The best hyperparameters, if AWS optimized them. */
  declare readonly tunedHPOParams: pulumi.Output<Stored<TunedHPOParams> | undefined>;
  /** Why the training failed; missing on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;
  /**
   * The drift of the version, found by the last refresh or by the last update that looked again. A new gate looks for drift
   * only with `onSuperseded` "fail".
   *
   * @remarks The list is empty if nothing has changed.
   */
  declare readonly drift: pulumi.Output<SolutionVersionDrift[]>;

  /** See {@link Gate}. */
  constructor(
    name: string,
    args: SolutionVersionReadinessArgs,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super("SolutionVersion", name, args, opts);
  }

  /** Reads a solution version in every preview and update, and declares nothing. A missing solution version is an error. */
  static get(
    name: string,
    solutionVersionArn: pulumi.Input<pulumi.ID>,
    args?: Omit<OptionalArgs, "triggers">,
    opts?: pulumi.CustomResourceOptions,
  ): SolutionVersionReadiness {
    return new SolutionVersionReadiness(
      name,
      { ...args, solutionVersionArn },
      { ...opts, id: solutionVersionArn },
    );
  }
}
