import * as pulumi from "@pulumi/pulumi";

import { parseDuration } from "../time/duration.ts";
import type { KindName } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import { outputNames } from "../state/stored-gate.ts";
import { STORED_TEXT } from "./stored-text.ts";

/** What every gate can be told, besides what to wait for. */
export interface GateArgs {
  /**
   * Profile of the shared AWS configuration to look with. Default: that of the `aws.Provider` given or inherited, then
   * the stack's `aws:profile`, then the AWS SDK's own default chain.
   */
  profile?: pulumi.Input<string | undefined>;
  /** ARN of an IAM role to assume, with those credentials, before looking. Default: none. */
  assumeRoleArn?: pulumi.Input<string | undefined>;
  /**
   * Any values; when one changes, the gate looks again, and one that was to find the newest finds it anew. Default:
   * none.
   */
  triggers?: pulumi.Input<pulumi.Input<unknown>[] | undefined>;
  /**
   * Shortest interval between two looks, a duration like "10s". Default: "10s", or "2s" once it is known how long
   * earlier ones took; `maxDelay` if that is shorter.
   */
  minDelay?: pulumi.Input<string | undefined>;
  /**
   * Longest interval between two looks, a duration like "30s". Default: "30s", or "60s" once it is known how long
   * earlier ones took; `minDelay` if that is longer.
   */
  maxDelay?: pulumi.Input<string | undefined>;
}

/** What a gate can be told of whose kind there are ever new ones. */
export interface SuccessionArgs {
  /**
   * How old it may be, counted from its creation, a duration like "36h" or "7d". An older one fails a gate that `up`
   * creates or looks at again, and is unhealthy on `refresh`. Default: any age.
   */
  maxAge?: pulumi.Input<string | undefined>;
  /**
   * What a later one that takes its place means: "report" shows it in `drift` on `refresh`; "fail" makes the gate
   * unhealthy on `refresh`, and an `up` that creates it or looks again fails and names the later one. Default:
   * "report".
   */
  onSuperseded?: pulumi.Input<"report" | "fail" | undefined>;
}

/** What makes a gate find the newest one of a parent. */
export interface NewestArgs {
  /** Only what was created after this moment counts, like "2026-01-31T22:00:00Z". Default: any time. */
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
   * @param kind what it waits for
   * @param name of the gate, unique among its siblings
   * @param args what to wait for, and how
   * @param opts resource options; `customTimeouts` are the gate's deadlines; a `provider` must be an `aws.Provider`,
   *   from which the profile is taken and nothing else
   * @throws pulumi.RunError when the provider given is not an AWS one
   */
  protected constructor(
    kind: KindName,
    name: string,
    args: GateArgs | null | undefined,
    opts: pulumi.CustomResourceOptions | null | undefined,
  ) {
    const type = `pulumi-nodejs:dynamic/personalize:${kind}Readiness`;
    // Plain JavaScript may leave out what it must not; then it is check that says so.
    const { provider, customTimeouts, ...engineOptions } = opts ?? {};
    const { parent } = engineOptions;
    const properties = {
      // Declared without a value, so that the outputs exist before the engine has answered.
      ...Object.fromEntries(outputNames(kindNamed(kind)).map((output) => [output, undefined])),
      ...args,
      profile: args?.profile ?? profileOf(kind, provider ?? inheritedProvider(parent)),
      ...copied(customTimeouts),
      __kind: kind,
      __urn: valueOf(pulumi.createUrn(name, type, parent)),
      __provider: STORED_TEXT,
    };
    // An AWS provider handed on would make the engine send the gate's calls to the AWS plugin.
    const options = { ...engineOptions, ...understood(customTimeouts) };
    const { stackTraceLimit } = Error;
    // For each property Pulumi keeps several stack traces that only a leaked promise would show, and they take most of the
    // time that a gate costs the program.
    Error.stackTraceLimit = 0;
    try {
      super(type, name, properties, options);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}

/**
 * The value alone. As an output, a URN below a parent depends on the parent, which Pulumi takes for depending on all its
 * children: the gate would wait for itself and for whatever waits for it.
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

/** What is used of an `aws.Provider`, known by its shape so that @pulumi/aws need not be installed. */
interface AwsProvider {
  getPackage(): string;
  readonly profile?: pulumi.Output<string | undefined>;
}

function profileOf(
  kind: KindName,
  provider: pulumi.ProviderResource | undefined,
): pulumi.Input<string | undefined> {
  const aws = provider as AwsProvider | undefined;
  if (aws !== undefined && aws.getPackage() !== "aws") {
    // Shown without a stack, which would only be ours.
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

/** Those the engine can parse: it would refuse the others in words of its own, before the gate can say what is wrong. */
function understood(timeouts: CustomTimeouts): { customTimeouts?: CustomTimeouts } {
  const good = Object.entries(timeouts ?? {}).filter(
    ([, duration]) => typeof duration === "string" && parseDuration(duration) !== undefined,
  );
  return good.length === 0 ? {} : { customTimeouts: Object.fromEntries(good) };
}
