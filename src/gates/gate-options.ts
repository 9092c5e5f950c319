// The use of a gate's resource options: some the gate takes in, some go on to the engine, and some are mistakes.
import * as pulumi from "@pulumi/pulumi";

import type { Kind } from "../kinds/kind.ts";
import { withArticle } from "../kinds/spelling.ts";
import { argumentsOf } from "../state/gate-inputs.ts";
import { parseDuration } from "../time/duration.ts";
import { isPlain } from "./sendable.ts";

type Options = pulumi.CustomResourceOptions;
type CustomTimeouts = NonNullable<Options["customTimeouts"]>;

/** The timeouts that a gate uses. The deletion of a gate does nothing. */
export const TIMEOUTS = ["create", "update", "read"] as const;

/**
 * The part of the timeouts that a gate copies into its inputs, because timeouts never reach a dynamic provider; undefined
 * when there are none. A timeout that does not exist is copied as well if the gate itself was given it, and so is any other
 * value in place of the timeouts: `check` refuses both.
 */
export function copiedTimeouts(timeouts: unknown, given: unknown): unknown {
  return isTable(timeouts)
    ? filtered(
        timeouts,
        (name) =>
          (TIMEOUTS as readonly string[]).includes(name) ||
          (isTable(given) && Object.hasOwn(given, name)),
      )
    : (timeouts ?? undefined);
}

/**
 * The timeouts that the engine can parse. It would refuse the others before the gate can name the mistake.
 */
export function understoodTimeouts(timeouts: unknown): CustomTimeouts | undefined {
  return isTable(timeouts)
    ? filtered(timeouts, (_, duration) => isUnderstood(duration))
    : undefined;
}

/** Whether the engine can parse a timeout. */
export function isUnderstood(duration: unknown): boolean {
  return typeof duration === "string" && parseDuration(duration) !== undefined;
}

/** Whether a value is an object, as timeouts are. Plain JavaScript and transforms may set any value. */
export function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && isPlain(value);
}

function filtered(
  timeouts: object,
  isKept: (name: string, duration: unknown) => boolean,
): CustomTimeouts | undefined {
  const kept = Object.entries(timeouts).filter(([name, duration]) => isKept(name, duration));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The part of an `aws.Provider` that a gate uses, known by its shape so that @pulumi/aws need not be installed. */
interface AwsProvider {
  getPackage(): string;
  readonly profile?: pulumi.Output<string | undefined>;
}

/**
 * The profile of the arguments, else of the given `aws.Provider`, else of the inherited `aws.Provider`.
 *
 * @throws pulumi.RunError when the given provider is not an AWS provider
 */
export function profileFor(kind: Kind, given: unknown, { provider, parent }: Options): unknown {
  const aws = (provider ?? parent?.getProvider("aws:index:Provider")) as AwsProvider | undefined;
  if (aws !== undefined && aws.getPackage() !== "aws") {
    // Pulumi shows a RunError without a stack trace, which would only show this file.
    throw new pulumi.RunError(
      `The provider of ${withArticle(`${kind.name}Readiness`)} must be an aws.Provider, but this provider is of package "${aws.getPackage()}".`,
    );
  }
  if (aws?.profile === undefined || typeof given === "string") {
    return given;
  }
  return pulumi
    .all([given as pulumi.Input<string | undefined>, aws.profile])
    .apply(([own, lent]) => own ?? lent);
}

/** The options of Pulumi 3.270. */
const KNOWN = [
  ...["id", "urn", "parent", "dependsOn", "protect", "ignoreChanges", "replaceOnChanges"],
  ...["replacementTrigger", "version", "aliases", "provider", "customTimeouts", "transformations"],
  ...["transforms", "stateMigrations", "pluginDownloadURL", "retainOnDelete", "deletedWith"],
  ...["replaceWith", "hooks", "hideDiffs", "envVarMappings", "deleteBeforeReplace"],
  ...["additionalSecretOutputs", "import", "providers"],
];

/**
 * Reports the options that are mistakes. It only warns of an unknown option, which may be of a later version of Pulumi.
 *
 * @throws pulumi.RunError when an option is surely a mistake
 */
export function refuseMistakes(kind: Kind, options: object): void {
  const gate = `${kind.name}Readiness`;
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const name of given.map(([key]) => key)) {
    if (name === "import") {
      throw new pulumi.RunError(importRefusal(gate));
    }
    if (KNOWN.includes(name)) {
      continue;
    }
    if (argumentsOf(kind).includes(name)) {
      throw new pulumi.RunError(
        `${name} is an argument of ${gate}, not a resource option. Give it beside the ARN.`,
      );
    }
    if (/time|deadline/i.test(name)) {
      throw new pulumi.RunError(
        `${name} is not a resource option. Set the deadlines of ${withArticle(gate)} with customTimeouts, like { customTimeouts: { create: "45m" } }.`,
      );
    }
    void pulumi.log.warn(
      `This version of pulumi-personalize-readiness does not know the resource option ${name}. Check its spelling: an option that Pulumi does not know either has no effect on this ${gate}.`,
    );
  }
}

/** The reason why a gate takes no `import`. */
export function importRefusal(gate: string): string {
  return `${gate} cannot be imported, because a gate creates nothing in AWS. Leave out the resource option import, and pulumi up creates the gate.`;
}
