// The form in which the state keeps a gate of the native provider. Every later version reads it: names are added, never changed.
import { isDeepStrictEqual } from "node:util";

import { arnMemberOf, isSuccessive } from "../../kinds/kind.ts";
import type { GateInputs } from "../../state/gate-inputs.ts";
import { outputNames, outputsIn, type GateState } from "../../state/stored-form.ts";
import type { KeptGate } from "../response.ts";
import type { RequestedGate } from "./gate-request.ts";
import type { Properties } from "./properties.ts";

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
 * The outputs that the engine keeps of a gate. No drift is an empty list: to a program in a preview, a missing output
 * is unknown.
 *
 * @param before the outputs that a refresh reads again. A dynamic gate that has become a native gate has no list of drift,
 * and to add an empty list would be a change.
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

/** Whether these are the outputs of a gate in a state, and not the arguments of a program or `pulumi import`. */
export function isState(outputs: Properties): boolean {
  return "__stateVersion" in outputs;
}

/**
 * The output in which a gate that is not ready keeps the time for `create`, in seconds. The engine does not send this time with
 * an update, and the update that resumes the wait needs it.
 */
export const CREATE_TIMEOUT = "__createTimeout";

/** The time for `create` that the outputs of a gate keep, in seconds; 0 where the outputs keep no time. */
export function createTimeoutIn({ [CREATE_TIMEOUT]: seconds }: Properties): number {
  return typeof seconds === "number" ? seconds : 0;
}
