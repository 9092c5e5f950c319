// The base class of all gates, which a Pulumi program declares.
import * as pulumi from "@pulumi/pulumi";

import { arnMemberOf } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import { withArticle } from "../kinds/spelling.ts";
import { lastTransformation } from "./last-word.ts";
import { listedDrift } from "./listed-drift.ts";
import { typeOf } from "./dynamic-type.ts";
import { settle } from "./settlement.ts";
import { shortenStackTraces } from "./stack-traces.ts";

/** The arguments that every gate takes, besides its target. */
export interface GateArgs {
  /**
   * Profile of the shared AWS configuration, whose credentials the gate uses. Default: the profile of the given or inherited
   * `aws.Provider`, then the stack's `aws:profile`, then the AWS SDK's own default chain.
   */
  profile?: pulumi.Input<string | undefined>;
  /** ARN of an IAM role that the gate assumes with its credentials before it looks. Default: none. */
  assumeRoleArn?: pulumi.Input<string | undefined>;
  /**
   * Any values that JSON can hold. When a value changes, the gate looks again, and a gate on the newest finds the newest again.
   * Default: none.
   *
   * @remarks Dates may be among the values.
   */
  triggers?: pulumi.Input<pulumi.Input<unknown>[] | undefined>;
  /**
   * Shortest time between two looks, a duration like "10s". Default: "10s", or "2s" once the durations of earlier resources
   * are known; `maxDelay` if `maxDelay` is shorter.
   */
  minDelay?: pulumi.Input<string | undefined>;
  /**
   * Longest time between two looks, a duration like "30s". Default: "30s", or "60s" once the durations of earlier resources
   * are known; `minDelay` if `minDelay` is longer.
   */
  maxDelay?: pulumi.Input<string | undefined>;
}

/** More arguments of a gate on an import or a solution version, which later imports or versions can replace. */
export interface SuccessionArgs {
  /**
   * Highest age of the resource since its creation, a duration like "36h" or "7d". With an older resource, every `up` fails, and
   * `refresh` finds the gate unhealthy. Default: any age.
   */
  maxAge?: pulumi.Input<string | undefined>;
  /**
   * The gate's reaction when a later resource takes the place of the gate's resource. Default: "report".
   *
   * - "report": `refresh` shows the later resource in `drift`
   * - "fail": `refresh` finds the gate unhealthy; an `up` that creates the gate or looks again fails, and names the later
   *   resource
   */
  onSuperseded?: pulumi.Input<"report" | "fail" | undefined>;
}

/** More arguments of a gate that finds the newest resource of a parent. */
export interface NewestArgs {
  /**
   * The gate takes only a resource that was created after this moment, a text like "2026-01-31T22:00:00Z". When the moment
   * changes, the gate looks again. Default: any time.
   *
   * @remarks A Date may be given instead of a text.
   */
  createdAfter?: pulumi.Input<string | Date | undefined>;
  /**
   * Whether every preview and `up` looks for a newer resource. With true, `up` waits for a newer resource, and fails if that
   * resource failed. With false, the gate keeps the resource that it found until `triggers` or `createdAfter` changes. Default: true.
   */
  follow?: pulumi.Input<boolean | undefined>;
}

/**
 * A gate: a resource of Amazon Personalize that is ready. It creates nothing in AWS. `pulumi up` looks at the resource
 * and waits until the resource is ready. Everything that uses an output of the gate, or depends on the gate, is created
 * after that. `pulumi refresh` reports a resource that is gone or not ready. `pulumi destroy` removes only the gate and changes
 * nothing in AWS.
 *
 * The resource option `customTimeouts` (`create`, `update`, `read`) sets how long the gate waits, also where a transform sets
 * that option. An update waits for the timeout of `update`, else of `create`, else of the kind. "0s" means one look. The
 * operation fails when the resource or its latest update failed, when the resource does not meet the arguments, and when AWS
 * refuses to describe it. It also fails when the resource is not found within a minute, when the deadline passes, and when AWS does
 * not answer for ten minutes.
 * After a deadline, a silence of AWS and Ctrl-C, the next `pulumi up` resumes the wait.
 */
export abstract class Gate extends pulumi.CustomResource {
  /** Status of the resource, as AWS spells it: "ACTIVE" or another status that means ready. */
  declare readonly status: pulumi.Output<string>;
  /** When the resource was created, ISO 8601. */
  declare readonly creationDateTime: pulumi.Output<string>;
  /** When AWS last updated the resource, ISO 8601. */
  declare readonly lastUpdatedDateTime: pulumi.Output<string>;

  /**
   * @param kind name of the kind that the gate waits for
   * @param name name of the gate, unique among its siblings
   * @param args the resource to wait for, and the settings of the wait
   * @param opts resource options; `customTimeouts` are the gate's deadlines; a `provider` must be an `aws.Provider`,
   *   of which the gate takes the profile and nothing else
   * @throws pulumi.RunError when the arguments or the options are not an object, the given provider is not an AWS provider, or
   *   an option means nothing to a gate, such as `import`
   */
  protected constructor(
    kind: string,
    name: string,
    args: GateArgs | null | undefined,
    opts: pulumi.CustomResourceOptions | null | undefined,
  ) {
    refuseOtherThanObject(kind, "arguments", args);
    refuseOtherThanObject(kind, "resource options", opts);
    let restoreStackTraces = (): void => undefined;
    const settled = lastTransformation((final) => {
      // The program's own transformations have run, with their stack traces.
      restoreStackTraces = shortenStackTraces(__filename);
      return settle(kind, final, opts ?? {});
    });
    try {
      // Plain JavaScript may leave out a required argument; then `check` refuses the gate.
      super(
        typeOf(kind),
        name,
        { ...args },
        { ...opts, transformations: [...(opts?.transformations ?? []), settled] },
      );
      const outputs = this as WithDrift;
      if (outputs.drift !== undefined) {
        outputs.drift = listedDrift(outputs.drift, this.status);
      }
    } finally {
      restoreStackTraces();
    }
  }
}

/** A gate on a resource of a succession, which has drift. */
interface WithDrift {
  drift?: pulumi.Output<unknown>;
}

/** Refuses a value that is not an object: plain JavaScript may give the ARN alone. */
function refuseOtherThanObject(kind: string, what: string, value: unknown): void {
  const isObject =
    value === undefined ||
    value === null ||
    (typeof value === "object" && !Array.isArray(value) && !pulumi.Output.isInstance(value));
  if (!isObject) {
    const found = Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an Output"
        : withArticle(typeof value);
    throw new pulumi.RunError(
      `The ${what} of ${withArticle(`${kind}Readiness`)} must be a plain object, like { ${what === "arguments" ? `${arnMemberOf(kindNamed(kind))}: "arn:..."` : 'customTimeouts: { create: "45m" }'} }, but ${found} was given.`,
    );
  }
}
