import * as pulumi from "@pulumi/pulumi";

import type { DriftKind } from "./drift.ts";
import { parseDuration } from "./duration.ts";
import { OUTPUTS } from "./state.ts";
import { STORED_TEXT } from "./stored-text.ts";

/** What a gate is told. */
export interface DatasetImportJobReadinessArgs {
  /** ARN of the dataset import job to wait for. Its region is the one that is asked. A change replaces the gate. */
  datasetImportJobArn: pulumi.Input<string>;
  /** ARN of the dataset that the job must fill; the gate fails if it fills another one. Default: any dataset. */
  expectedDatasetArn?: pulumi.Input<string | undefined>;
  /**
   * Profile of the shared AWS configuration to look with. Default: that of the `aws.Provider` given or inherited, then
   * the stack's `aws:profile`, then the AWS SDK's own default chain.
   */
  profile?: pulumi.Input<string | undefined>;
  /** ARN of an IAM role to assume, with those credentials, before looking. Default: none. */
  assumeRoleArn?: pulumi.Input<string | undefined>;
  /** Any values; when one changes, the gate looks again. Default: none. */
  triggers?: pulumi.Input<pulumi.Input<unknown>[] | undefined>;
  /**
   * Shortest interval between two looks, a duration like "10s". Default: "10s", or "2s" once it is known how long earlier
   * imports took; `maxDelay` if that is shorter.
   */
  minDelay?: pulumi.Input<string | undefined>;
  /**
   * Longest interval between two looks, a duration like "30s". Default: "30s", or "60s" once it is known how long earlier
   * imports took; `minDelay` if that is longer.
   */
  maxDelay?: pulumi.Input<string | undefined>;
  /**
   * How old the import may be, counted from its creation, a duration like "36h" or "7d". An older one fails a gate
   * that `up` creates or looks at again, and is unhealthy on `refresh`. Default: any age.
   */
  maxAge?: pulumi.Input<string | undefined>;
  /**
   * What a later FULL import of the dataset means: "report" shows it in `drift` on `refresh`; "fail" makes the gate
   * unhealthy on `refresh`, and an `up` that creates it or looks again fails and names the later job. Default: "report".
   */
  onSuperseded?: pulumi.Input<"report" | "fail" | undefined>;
}

/** Where the data of an import came from. */
export interface DatasetImportJobDataSource {
  /** S3 location of the file or folder. */
  dataLocation: string;
}

/** One thing that has become of the data of an import since. */
export interface DatasetImportJobDrift {
  /**
   * - "superseded": a later FULL import has replaced it
   * - "extended": a later INCREMENTAL import has added to it
   * - "importUnderWay", "importFailed": that is the state of a later import
   * - "datasetGone", "datasetDeleting", "datasetReplaced": what has become of the dataset since; the gate is not ready then
   * - "tooOld": the import is older than `maxAge`; the gate is not ready then
   */
  kind: DriftKind;
  /** The later import concerned, if one is. */
  datasetImportJobArn?: string;
  /** When that import or dataset was created, or when the import became too old, ISO 8601. */
  since?: string;
}

const TYPE = "pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness";

/**
 * A gate: an Amazon Personalize dataset import job that is ready. It creates nothing in AWS. `pulumi up` looks at the
 * job and waits until it is `ACTIVE`, so that whatever uses an output of the gate, or depends on it, is built from
 * data that is there. `pulumi refresh` reports a job that is gone or not ready; `pulumi destroy` forgets the gate and
 * touches nothing.
 *
 * How long it waits is set by the resource option `customTimeouts` (`create`, `update`, `read`; default "3h" each).
 * The operation fails when the import failed, when the job is not found within a minute, when AWS refuses to
 * describe it, when it fills another dataset than expected, when its data is older than `maxAge`
 * or superseded where it must not be, when the deadline passes, and when AWS does not answer for
 * ten minutes; after the last two, and after Ctrl-C, the next `pulumi up` takes the wait up again.
 *
 * Source: "DescribeDatasetImportJob", Amazon Personalize API Reference.
 */
export class DatasetImportJobReadiness extends pulumi.CustomResource {
  /** The ARN the gate was given. */
  declare readonly datasetImportJobArn: pulumi.Output<string>;
  /** Name of the job. */
  declare readonly jobName: pulumi.Output<string>;
  /** ARN of the dataset that the job filled. */
  declare readonly datasetArn: pulumi.Output<string>;
  /** ARN of the dataset group of that dataset, derived from the dataset's ARN. */
  declare readonly datasetGroupArn: pulumi.Output<string>;
  /** Where the data came from. */
  declare readonly dataSource: pulumi.Output<DatasetImportJobDataSource>;
  /** ARN of the role the import read the data with, if it has one. */
  declare readonly roleArn: pulumi.Output<string | undefined>;
  /** Status as AWS spells it: "ACTIVE" on a gate that is open. */
  declare readonly status: pulumi.Output<string>;
  /** When the job was created, ISO 8601. */
  declare readonly creationDateTime: pulumi.Output<string>;
  /** When its status last changed, ISO 8601: when the import was ready. */
  declare readonly lastUpdatedDateTime: pulumi.Output<string>;
  /** Why the import failed; undefined on a gate that is open. */
  declare readonly failureReason: pulumi.Output<string | undefined>;
  /** "FULL" or "INCREMENTAL", if AWS says. */
  declare readonly importMode: pulumi.Output<string | undefined>;
  /** Whether the job publishes attribution metrics to S3, if AWS says. */
  declare readonly publishAttributionMetricsToS3: pulumi.Output<boolean | undefined>;
  /**
   * What had become of the data when the stack was refreshed or the gate looked again last; undefined when nothing had. A
   * new gate asks only with `onSuperseded` "fail".
   */
  declare readonly drift: pulumi.Output<DatasetImportJobDrift[] | undefined>;

  /**
   * @param name of the gate, unique among its siblings
   * @param args what to wait for
   * @param opts resource options; `customTimeouts` are the gate's deadlines; a `provider` must be an `aws.Provider`,
   *   from which the profile is taken and nothing else
   * @throws pulumi.RunError when the provider given is not an AWS one
   */
  constructor(
    name: string,
    args: DatasetImportJobReadinessArgs,
    opts: pulumi.CustomResourceOptions = {},
  ) {
    const { provider, customTimeouts, ...engineOptions } = opts;
    const properties = {
      // Declared without a value, so that the outputs exist before the engine has answered.
      ...Object.fromEntries(OUTPUTS.map((output) => [output, undefined])),
      ...args,
      profile: args.profile ?? profileOf(provider ?? inheritedProvider(opts.parent)),
      ...copied(customTimeouts),
      __urn: pulumi.createUrn(name, TYPE, opts.parent),
      __provider: STORED_TEXT,
    };
    // An AWS provider handed on would make the engine send the gate's calls to the AWS plugin.
    const options = { ...engineOptions, ...understood(customTimeouts) };
    const { stackTraceLimit } = Error;
    // For each property Pulumi keeps several stack traces that only a leaked promise would show, and they take most of the
    // time that a gate costs the program.
    Error.stackTraceLimit = 0;
    try {
      super(TYPE, name, properties, options);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  /**
   * Reads a job instead of declaring that it is ready: looked at in every preview and every update, waited for if it is
   * not ready, an error if it is not there. The engine keeps it in the state as external, and never deletes it.
   *
   * @param name of the gate, unique among its siblings
   * @param datasetImportJobArn ARN of the job; one that is not there is an error
   * @param args whose eyes to look with, and how often
   */
  static get(
    name: string,
    datasetImportJobArn: pulumi.Input<pulumi.ID>,
    args: Omit<DatasetImportJobReadinessArgs, "datasetImportJobArn" | "triggers"> = {},
    opts: pulumi.CustomResourceOptions = {},
  ): DatasetImportJobReadiness {
    return new DatasetImportJobReadiness(
      name,
      { ...args, datasetImportJobArn },
      { ...opts, id: datasetImportJobArn },
    );
  }
}

function inheritedProvider(
  parent: pulumi.Resource | undefined,
): pulumi.ProviderResource | undefined {
  return parent?.getProvider("aws:index:Provider");
}

/** What is used of an `aws.Provider`, known by its shape so that @pulumi/aws need not be installed. */
interface AwsProvider {
  getPackage(): string;
  readonly profile?: pulumi.Output<string | undefined>;
}

function profileOf(
  provider: pulumi.ProviderResource | undefined,
): pulumi.Input<string | undefined> {
  const aws = provider as AwsProvider | undefined;
  if (aws !== undefined && aws.getPackage() !== "aws") {
    // Shown without a stack, which would only be ours.
    throw new pulumi.RunError(
      `The provider of a DatasetImportJobReadiness must be an aws.Provider, but this one is of package "${aws.getPackage()}".`,
    );
  }
  return aws?.profile;
}

type CustomTimeouts = pulumi.CustomResourceOptions["customTimeouts"];

function copied(timeouts: CustomTimeouts): { customTimeouts?: CustomTimeouts } {
  return Object.keys(timeouts ?? {}).length === 0 ? {} : { customTimeouts: { ...timeouts } };
}

/** Those the engine can parse: it would refuse the others in words of its own, before the gate can say what is wrong. */
function understood(timeouts: CustomTimeouts): { customTimeouts?: CustomTimeouts } {
  const good = Object.entries(timeouts ?? {}).filter(
    ([, duration]) => typeof duration === "string" && parseDuration(duration) !== undefined,
  );
  return good.length === 0 ? {} : { customTimeouts: Object.fromEntries(good) };
}
