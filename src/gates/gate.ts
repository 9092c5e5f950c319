// The base class of all gates: what a Pulumi program declares.
import * as pulumi from "@pulumi/pulumi";

import { parseDuration } from "../time/duration.ts";
import { kindNamed } from "../kinds/kinds.ts";
import { outputNames } from "../state/stored-form.ts";
import { STORED_TEXT } from "./stored-text.ts";

/** The arguments that every gate takes, besides its target. */
export interface GateArgs {
  /**
   * Profile of the shared AWS configuration to look with. Default: the profile of the given or inherited `aws.Provider`, then
   * the stack's `aws:profile`, then the AWS SDK's own default chain.
   */
  profile?: pulumi.Input<string | undefined>;
  /** ARN of an IAM role to assume, with those credentials, before looking. Default: none. */
  assumeRoleArn?: pulumi.Input<string | undefined>;
  /**
   * Any values. When one changes, the gate looks again, and a gate that finds the newest finds it anew. Default: none.
   */
  triggers?: pulumi.Input<pulumi.Input<unknown>[] | undefined>;
  /**
   * Shortest interval between two looks, a duration like "10s". Default: "10s", or "2s" once the durations of
   * earlier ones are known; `maxDelay` if that is shorter.
   */
  minDelay?: pulumi.Input<string | undefined>;
  /**
   * Longest interval between two looks, a duration like "30s". Default: "30s", or "60s" once the durations of
   * earlier ones are known; `minDelay` if that is longer.
   */
  maxDelay?: pulumi.Input<string | undefined>;
}

/** More arguments of a gate whose resource is one of a succession, such as the imports of a dataset. */
export interface SuccessionArgs {
  /**
   * How old the resource may be, counted from its creation, a duration like "36h" or "7d". With an older resource, an `up`
   * that creates the gate or looks again fails, and the gate is unhealthy on `refresh`. Default: any age.
   */
  maxAge?: pulumi.Input<string | undefined>;
  /**
   * What a later resource means that takes the place of the gate's own. "report" shows the later resource in `drift` on
   * `refresh`. "fail" makes the gate unhealthy on `refresh`; an `up` that creates the gate or looks again fails and names the
   * later resource. Default: "report".
   */
  onSuperseded?: pulumi.Input<"report" | "fail" | undefined>;
}

/** More arguments of a gate that finds the newest resource of a parent. */
export interface NewestArgs {
  /** Only a resource created after this moment counts, like "2026-01-31T22:00:00Z". Default: any time. */
  createdAfter?: pulumi.Input<string | undefined>;
}

/**
 * A gate: a resource of Amazon Personalize that is ready. It creates nothing in AWS. `pulumi up` looks at the resource
 * and waits until it is ready, so that whatever uses an output of the gate, or depends on it, is built from what is
 * there. `pulumi refresh` reports one that is gone or not ready; `pulumi destroy` forgets the gate and touches nothing.
 *
 * How long it waits is set by the resource option `customTimeouts` (`create`, `update`, `read`). The operation fails
 * when the resource or its latest update failed, when it is not found within a minute, when AWS refuses to describe it,
 * when it is not what the arguments demand, when the deadline passes, and when AWS does not answer for ten minutes;
 * after the last two, and after Ctrl-C, the next `pulumi up` takes the wait up again.
 */
export abstract class Gate extends pulumi.CustomResource {
  /** Status as AWS spells it; that of a gate that is open says that it is ready. */
  declare readonly status: pulumi.Output<string>;
  /** When it was created, ISO 8601. */
  declare readonly creationDateTime: pulumi.Output<string>;
  /** When its status last changed, ISO 8601. */
  declare readonly lastUpdatedDateTime: pulumi.Output<string>;

  /**
   * @param kind name of the kind that the gate waits for
   * @param name name of the gate, unique among its siblings
   * @param args what to wait for, and how
   * @param opts resource options; `customTimeouts` are the gate's deadlines; a `provider` must be an `aws.Provider`,
   *   of which the gate takes the profile and nothing else
   * @throws pulumi.RunError when the given provider is not an AWS provider
   */
  protected constructor(
    kind: string,
    name: string,
    args: GateArgs | null | undefined,
    opts: pulumi.CustomResourceOptions | null | undefined,
  ) {
    const type = `pulumi-nodejs:dynamic/personalize:${kind}Readiness`;
    // Plain JavaScript may leave out a required argument; `check` says so then.
    const { provider, customTimeouts, ...engineOptions } = opts ?? {};
    const { parent } = engineOptions;
    const properties = {
      // Outputs without a value, so that they exist before the engine has answered.
      ...Object.fromEntries(outputNames(kindNamed(kind)).map((output) => [output, undefined])),
      ...args,
      profile: args?.profile ?? profileOf(kind, provider ?? inheritedProvider(parent)),
      ...copied(customTimeouts),
      __kind: kind,
      __urn: valueOf(pulumi.createUrn(name, type, parent)),
      __provider: STORED_TEXT,
    };
    // With an AWS provider in the options, the engine would send the gate's calls to the AWS plugin.
    const options = { ...engineOptions, ...understood(customTimeouts) };
    const { stackTraceLimit } = Error;
    // Pulumi keeps several stack traces for each property, which only a leaked promise would show. They take most of the time
    // that a gate costs the program.
    Error.stackTraceLimit = 0;
    try {
      super(type, name, properties, options);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}

/**
 * The value without its dependencies. The URN of a child depends on the parent, and Pulumi takes that for a dependency on
 * all children of the parent: the gate would wait for itself and for everything that waits for the gate.
 */
function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply((value) => {
      resolve(value);
    });
  });
}

function inheritedProvider(
  parent: pulumi.Resource | undefined,
): pulumi.ProviderResource | undefined {
  return parent?.getProvider("aws:index:Provider");
}

/** The part of an `aws.Provider` that a gate uses, known by its shape so that @pulumi/aws need not be installed. */
interface AwsProvider {
  getPackage(): string;
  readonly profile?: pulumi.Output<string | undefined>;
}

function profileOf(
  kind: string,
  provider: pulumi.ProviderResource | undefined,
): pulumi.Input<string | undefined> {
  const aws = provider as AwsProvider | undefined;
  if (aws !== undefined && aws.getPackage() !== "aws") {
    // Pulumi shows a RunError without a stack trace, which would only show this file.
    throw new pulumi.RunError(
      `The provider of a ${kind}Readiness must be an aws.Provider, but this one is of package "${aws.getPackage()}".`,
    );
  }
  return aws?.profile;
}

type CustomTimeouts = pulumi.CustomResourceOptions["customTimeouts"];

function copied(timeouts: CustomTimeouts): { customTimeouts?: CustomTimeouts } {
  return Object.keys(timeouts ?? {}).length === 0 ? {} : { customTimeouts: { ...timeouts } };
}

/** The timeouts that the engine can parse. It would refuse the others before the gate can say what is wrong with them. */
function understood(timeouts: CustomTimeouts): { customTimeouts?: CustomTimeouts } {
  const good = Object.entries(timeouts ?? {}).filter(
    ([, duration]) => typeof duration === "string" && parseDuration(duration) !== undefined,
  );
  return good.length === 0 ? {} : { customTimeouts: Object.fromEntries(good) };
}
