// The form in which the state keeps a gate. Every later version reads it: names are added, never changed.
import type { Drift } from "../drift/drift.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { GateInputs } from "./gate-inputs.ts";
import type { GateSpec } from "./gate-spec.ts";
import { asJson } from "./json.ts";

/** The last answer of AWS, in the API's own spelling, as JSON can hold it, and the drift since then. */
export interface GateOutputs {
  readonly status?: string;
  /** Not a member of AWS's; left out when there is no drift. */
  readonly drift?: readonly Drift[] | undefined;
  readonly [output: string]: unknown;
}

/** The mark of a gate that finds the newest. */
export interface Found {
  /** The gate found the ARN in the state, and was not given it. */
  readonly __found?: true;
}

/** The state of a gate: its inputs and its outputs, flat. */
export type GateState = GateInputs &
  GateOutputs &
  Found & {
    /** In every state that this package wrote, so that a refresh can be told from a `get`, which has no state yet. */
    readonly __stateVersion: 1;
  };

/** A state, parsed. */
export interface StoredGate {
  /** Its target is the resource that was found, if one was. */
  readonly spec: GateSpec;
  readonly outputs: GateOutputs;
}

/** Every output of a kind, its ARN among them, which may be an input too. */
export function outputNames(kind: Kind): readonly string[] {
  return [
    arnMemberOf(kind),
    ...kind.outputs,
    ...Object.keys(kind.derived ?? {}),
    ...(kind.succession === undefined ? [] : ["drift"]),
  ];
}

/** The outputs among the properties of a gate. */
export function outputsIn(properties: GateOutputs, kind: Kind): GateOutputs {
  return Object.fromEntries(outputNames(kind).map((name) => [name, properties[name]]));
}

/** The outputs in a description of the resource. */
export function describedOutputs(
  kind: Kind,
  resource: DescribedResource,
  drift: readonly Drift[],
): GateOutputs {
  const members = [arnMemberOf(kind), ...kind.outputs].map((name) => [name, resource[name]]);
  const derived = Object.entries(kind.derived ?? {}).map(([name, make]) => [name, make(resource)]);
  return {
    ...(Object.fromEntries([...members, ...derived]) as GateOutputs),
    drift: drift.length === 0 ? undefined : drift,
  };
}

/** The state of a gate with these outputs. */
export function stateOf({ target, inputs }: GateSpec, outputs: GateOutputs): GateState {
  // JSON leaves out undefined values, so that an unknown output hides no input of the same name.
  const known = asJson(outputs);
  const isFound = target.parentArn !== undefined && arnMemberOf(target.kind) in known;
  return {
    ...inputs,
    ...known,
    ...(isFound && { __found: true }),
    __stateVersion: 1,
  };
}
