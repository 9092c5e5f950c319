// What a request says of a gate, in the form that all fronts share.
import { isDeepStrictEqual } from "node:util";

import { arnMemberOf, isSuccessive, type Kind } from "../../kinds/kind.ts";
import { isArnOf } from "../../kinds/arn.ts";
import { inProgram } from "../../kinds/spelling.ts";
import { KINDS } from "../../kinds/kinds.ts";
import { argumentsOf, type GateInputs } from "../../state/gate-inputs.ts";
import type { WaitOperation } from "../../state/gate-spec.ts";
import { TIMEOUT } from "../../state/rules.ts";
import {
  echo,
  failure,
  InvalidInputsError,
  validateInputs,
  type InputFailure,
} from "../../state/validation.ts";
import { outputNames, outputsIn, type GateState } from "../../state/stored-form.ts";
import type { KeptGate } from "../response.ts";
import type { Properties } from "./properties.ts";

/** Which gate a request is about. */
export interface RequestedGate {
  readonly urn: string;
  readonly kind: Kind;
}

/** The request is for a gate that this version does not know. */
export class UnknownTypeError extends Error {
  override readonly name = "UnknownTypeError";
}

/** The gate with this URN. @throws UnknownTypeError */
export function gateWithUrn(urn: string): RequestedGate {
  const [, , types = ""] = urn.split("::");
  const type = types.slice(types.lastIndexOf("$") + 1);
  const name = /^personalize-readiness:index:(\w+)Readiness$/.exec(type)?.[1];
  const kind = KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) {
    throw new UnknownTypeError(
      `This version of personalize-readiness has no resource of type "${type}": install the version of the plugin that the program's SDK has.`,
    );
  }
  return { urn, kind };
}

/** The arguments of a gate, as the native provider takes them: the deadline comes with each request. */
export function nativeArguments(kind: Kind): readonly string[] {
  return argumentsOf(kind).filter((name) => name !== "customTimeouts");
}

/** The mistakes in all given properties, also in properties that are not arguments. */
export function mistakesIn({ urn, kind }: RequestedGate, given: Properties): InputFailure[] {
  const { customTimeouts, ...rest } = given;
  // Names that begin so are Pulumi's, and not the program's.
  const args = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith("__")));
  const mistakes = validateInputs({ ...args, __kind: kind.name, __urn: urn });
  return customTimeouts === undefined || customTimeouts === null
    ? mistakes
    : [
        ...mistakes,
        {
          property: "customTimeouts",
          reason:
            "customTimeouts is an option of the resource, and no argument: give it with the options, as the program's language has them.",
        },
      ];
}

/** The time for each operation, in seconds, as requests give it; 0 or left out is none. */
export type Timeouts = Readonly<Partial<Record<WaitOperation, number>>>;

/**
 * The output in which a gate that is not ready keeps the time for `create`, in seconds. The engine does not send this time with
 * an update, and the update that resumes the wait goes by it.
 */
export const CREATE_TIMEOUT = "__createTimeout";

/** The time for `create` that the outputs of a gate keep, in seconds; 0 where they keep none. */
export function createTimeoutIn({ [CREATE_TIMEOUT]: seconds }: Properties): number {
  return typeof seconds === "number" ? seconds : 0;
}

/** The inputs of a gate. @throws InvalidInputsError when a time is negative, which the engine lets pass */
export function inputsIn(
  { urn, kind }: RequestedGate,
  given: Properties,
  timeouts: Timeouts = {},
): GateInputs {
  const names = nativeArguments(kind);
  const times = Object.entries(timeouts).filter(([, seconds]) => seconds !== 0);
  const negative = times
    .filter(([, seconds]) => seconds < 0)
    .map(([operation, seconds]) => {
      const name = `customTimeouts.${operation}`;
      return failure(name, `${seconds}s`, TIMEOUT[0], inProgram).reason;
    });
  if (negative.length > 0) {
    throw new InvalidInputsError(negative);
  }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))),
    ...(times.length > 0 && {
      // Nine decimals are nanoseconds, of which Pulumi's durations are made.
      customTimeouts: Object.fromEntries(
        times.map(([operation, seconds]) => [operation, `${seconds.toFixed(9)}s`]),
      ),
    }),
    __kind: kind.name,
    __urn: urn,
  };
}

/** The state of a gate, which the engine keeps as its inputs and its outputs apart. */
export function stateIn(gate: RequestedGate, inputs: GateInputs, outputs: Properties): GateState {
  const { kind } = gate;
  const found = outputsIn(outputs, kind);
  const isFound = isSuccessive(kind) && inputs[arnMemberOf(kind)] === undefined;
  return {
    ...inputs,
    ...Object.fromEntries(
      Object.entries(found).filter(
        ([name, value]) => value !== undefined && !isNoDrift(name, value),
      ),
    ),
    ...(isFound && found[arnMemberOf(kind)] !== undefined && { __found: true as const }),
    __stateVersion: 1,
  };
}

/**
 * The outputs that the engine keeps of a gate. No drift is an empty list: to a program in a preview, an output that is not there
 * is unknown.
 *
 * @param before the outputs that a refresh reads again. A dynamic gate that has become a native one has no list of drift, and to
 *   add an empty one would be a change.
 */
export function outputsOf({ kind, state }: KeptGate, before?: Properties): Properties {
  const known = [...outputNames(kind), "__stateVersion"];
  const listsDrift = isSuccessive(kind) && (before === undefined || "drift" in before);
  return {
    ...(listsDrift && { drift: [] }),
    ...Object.fromEntries(Object.entries(state).filter(([name]) => known.includes(name))),
  };
}

function isNoDrift(name: string, value: unknown): boolean {
  return name === "drift" && isDeepStrictEqual(value, []);
}

/** The mistakes in the arguments of a gate that a program gets by an ID: an argument must not name another resource. */
export function contradictionsOf(
  gate: RequestedGate,
  id: string,
  given: Properties,
): InputFailure[] {
  return Object.entries(inputsOfId(gate, id))
    .filter(([name, arn]) => given[name] !== undefined && given[name] !== arn)
    .map(([property]) => ({
      property,
      reason: `The ID of the resource is ${id}, but ${property} is ${echo(property, given[property])}. Give the ID alone.`,
    }));
}

/** Whether these are the outputs of a gate in a state, and not what a program or `pulumi import` gives. */
export function isState(outputs: Properties): boolean {
  return "__stateVersion" in outputs;
}

/**
 * The arguments of a gate in a state. The engine keeps as the inputs of a gate that a program gets only what the program gives
 * besides the ID: there, the ID tells what the gate is on.
 */
export function inputsOfStored(gate: RequestedGate, id: string, inputs: Properties): Properties {
  const { kind } = gate;
  const arns = [arnMemberOf(kind), ...(isSuccessive(kind) ? [kind.succession.parentMember] : [])];
  return arns.some((name) => inputs[name] !== undefined)
    ? inputs
    : { ...inputsOfId(gate, id), ...inputs };
}

/**
 * The arguments of a gate that a program gets or `pulumi import` imports: what the ID says, and what the program gives besides.
 * The form of `get` in an SDK takes outputs too, as hints to providers that look for a resource by them; they are no arguments.
 */
export function inputsOfRead(gate: RequestedGate, id: string, given: Properties): Properties {
  const args = nativeArguments(gate.kind);
  const hints = outputNames(gate.kind).filter((name) => !args.includes(name));
  return {
    ...inputsOfId(gate, id),
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !hints.includes(name))),
  };
}

/** What an ID says of a gate that is imported or read: its own ARN, or the ARN of the parent whose newest counts. */
export function inputsOfId({ kind }: RequestedGate, id: string): Properties {
  return isSuccessive(kind) && isArnOf(kind.succession.parent, id)
    ? { [kind.succession.parentMember]: id }
    : { [arnMemberOf(kind)]: id };
}
