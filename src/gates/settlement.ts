// Settles the properties and options of a gate for the engine, from the arguments and options as the program leaves them.
import * as pulumi from "@pulumi/pulumi";

import { kindNamed } from "../kinds/kinds.ts";
import { USUAL_KIND } from "../state/gate-inputs.ts";
import { outputNames } from "../state/stored-form.ts";
import { kindWithType } from "./dynamic-type.ts";
import {
  copiedTimeouts,
  importRefusal,
  isTable,
  isUnderstood,
  profileFor,
  refuseMistakes,
  TIMEOUTS,
  understoodTimeouts,
} from "./gate-options.ts";
import { transformLast } from "./last-word.ts";
import { sendable } from "./sendable.ts";
import { STORED_TEXT } from "./stored-text.ts";

type Options = pulumi.CustomResourceOptions;
type Properties = Readonly<Record<string, unknown>>;
/** The part of a provider that Pulumi's declarations leave out. */
interface Packaged {
  getPackage(): string;
}

/**
 * The properties and the options of a gate on a kind for the engine, made from the arguments and options
 * that the program's transformations leave.
 *
 * @param given the options as the gate itself was given them
 * @throws pulumi.RunError when an option is a mistake
 */
export function settle(
  kindName: string,
  { type, name, props, opts }: pulumi.ResourceTransformationArgs,
  given: Options,
): pulumi.ResourceTransformationResult {
  const kind = kindNamed(kindName);
  const { customTimeouts } = opts as Options;
  refuseMistakes(kind, opts);
  const args = props as Properties;
  const sent = Object.entries(args).map(([key, value]) => [key, sendable(value)] as const);
  return {
    props: {
      // Outputs without a value, so that they exist before the engine has answered.
      ...Object.fromEntries(outputNames(kind).map((output) => [output, undefined])),
      ...Object.fromEntries(sent),
      profile: sendable(profileFor(kind, args.profile, opts)),
      ...copiedInto(copiedTimeouts(customTimeouts, given.customTimeouts)),
      ...(kindName !== USUAL_KIND && { __kind: kindName }),
      __urn: urnWhenSettled(pulumi.createUrn(name, type, opts.parent), opts),
      __provider: STORED_TEXT,
    },
    // With an AWS provider in the options, the engine would send the gate's calls to the AWS plugin.
    opts: { ...opts, provider: undefined, customTimeouts: understoodTimeouts(customTimeouts) },
  };
}

/** The timeouts as a property; no key without timeouts, because a key without a value would be an output. */
function copiedInto(customTimeouts: unknown): object {
  return customTimeouts === undefined ? {} : { customTimeouts: sendable(customTimeouts) };
}

/** The URN without its dependencies, as soon as `settleLast` is the last of all transforms. */
async function urnWhenSettled(
  urn: pulumi.Output<string>,
  { transforms }: Options,
): Promise<string> {
  const value = await promiseOf(urn);
  await transformLast(settleLast, (transforms ?? []).length > 0);
  return value;
}

/** The part of Pulumi's own class that this file uses, and that Pulumi's declarations leave out. */
interface Promising<T> {
  promise(): Promise<T>;
}

/**
 * The value of an Output without its dependencies. Rejects when the Output has no value, as the URN of a parent that failed.
 *
 * The URN of a child depends on the parent, and Pulumi takes that for a dependency on all children of the parent: the gate would
 * wait for itself and for everything that waits for the gate.
 */
export function promiseOf<T>(output: pulumi.Output<T>): Promise<T> {
  return (output as unknown as Promising<T>).promise();
}

/**
 * The last word on the properties of a gate: the transforms of the program, which the engine calls after the constructor, may
 * have set timeouts, which the gate copies, and a provider, which the engine must not see.
 */
export function settleLast({
  type,
  props,
  opts,
}: pulumi.ResourceTransformArgs): pulumi.ResourceTransformResult | undefined {
  const kindName = kindWithType(type);
  if (kindName === undefined) {
    return undefined;
  }
  const options = opts as Options;
  const properties = props as Properties;
  const { customTimeouts: copied } = properties;
  // A transform may have set another value in place of the timeouts, which `check` refuses.
  const isOdd = copied !== undefined && copied !== null && !isTable(copied);
  const held = isOdd ? undefined : timeoutsHeld(copied ?? {}, options.customTimeouts);
  const provider = options.provider as Packaged | undefined;
  const isForeign = provider !== undefined && provider.getPackage() !== "pulumi-nodejs";
  const isImport = options.import !== undefined && options.import !== "";
  if (held === undefined && !isForeign && !isImport) {
    return undefined;
  }
  const mistakes = [
    ...(isForeign && properties.profile === undefined ? [PROVIDER_SET_LATE] : []),
    ...(isImport ? [importRefusal(`${kindName}Readiness`)] : []),
  ];
  const settled: Options = {
    ...options,
    provider: isForeign ? undefined : options.provider,
    import: undefined,
    customTimeouts: understoodTimeouts(options.customTimeouts),
  };
  return {
    props: {
      ...properties,
      ...(held !== undefined && { customTimeouts: held }),
      ...(mistakes.length > 0 && { __mistakes: mistakes }),
    },
    opts: settled,
  };
}

const PROVIDER_SET_LATE =
  "A transform sets the resource option provider of this gate, but the gate cannot see the profile of that provider. " +
  "Give the gate its profile as an argument, or let the transform skip resources whose type begins with " +
  "pulumi-nodejs:dynamic/personalize.";

/** The timeouts to copy where the engine holds other timeouts than the gate copied; undefined where it holds the same. */
function timeoutsHeld(
  copied: object,
  held: Options["customTimeouts"] = {},
): Options["customTimeouts"] {
  const known = understoodTimeouts(copied) ?? {};
  // The engine gives "" for a timeout that was not set, and an old engine leaves out a timeout that it does not know.
  const now = TIMEOUTS.map((name) => [name, held[name] ?? known[name] ?? ""] as const);
  if (now.every(([name, duration]) => duration === (known[name] ?? ""))) {
    return undefined;
  }
  return {
    // The engine never saw the timeouts that it could not parse.
    ...Object.fromEntries(Object.entries(copied).filter(([, one]) => !isUnderstood(one))),
    ...Object.fromEntries(now.filter(([, duration]) => duration !== "")),
  };
}
