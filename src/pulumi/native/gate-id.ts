// The meaning of a gate's ID: its own ARN, or the ARN of the parent whose newest counts.
import { isArnOf } from "../../kinds/arn.ts";
import { arnMemberOf, isSuccessive } from "../../kinds/kind.ts";
import { outputNames } from "../../state/stored-form.ts";
import { echo, type InputFailure } from "../../state/validation.ts";
import { nativeArguments, type RequestedGate } from "./gate-request.ts";
import type { Properties } from "./properties.ts";

/**
 * The arguments of a gate in a state. For a gate that a program gets, the engine keeps only the arguments beside the ID as
 * inputs: there, the ID tells the target.
 */
export function inputsOfStored(gate: RequestedGate, id: string, given: Properties): Properties {
  const { kind } = gate;
  const inputs = withoutHints(gate, id, given);
  const isNamed =
    inputs[arnMemberOf(kind)] !== undefined ||
    (isSuccessive(kind) && inputs[kind.succession.parentMember] !== undefined);
  return isNamed ? inputs : { ...inputsOfId(gate, id), ...inputs };
}

/** The arguments of a gate that a program gets or `pulumi import` imports: from the ID, and from the program. */
export function inputsOfRead(gate: RequestedGate, id: string, given: Properties): Properties {
  return { ...inputsOfId(gate, id), ...withoutHints(gate, id, given) };
}

/**
 * The arguments beside an ID, without the outputs. The form of `get` in an SDK takes outputs too, as hints to providers that
 * look for a resource by them; they are no arguments. Beside the own ARN, which is also the ID, no output is an argument.
 */
function withoutHints({ kind }: RequestedGate, id: string, given: Properties): Properties {
  const namesOwn = given[arnMemberOf(kind)] === id;
  const args = nativeArguments(kind);
  const hints = outputNames(kind).filter((name) => namesOwn || !args.includes(name));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !hints.includes(name)));
}

/** The arguments in the ID of a gate: its own ARN, or the ARN of the parent whose newest counts. */
export function inputsOfId({ kind }: RequestedGate, id: string): Properties {
  return isSuccessive(kind) && isArnOf(kind.succession.parent, id)
    ? { [kind.succession.parentMember]: id }
    : { [arnMemberOf(kind)]: id };
}

/** The mistakes in the arguments of a gate that a program gets by an ID: an argument names another resource. */
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
