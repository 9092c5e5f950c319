import type { Drift } from "../drift/drift.ts";
import { givenOf, type Found } from "./gate-spec.ts";
import { argumentsOf, kindOf, MACHINERY, type GateInputs } from "./gate-inputs.ts";
import { asJson } from "./json.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import type { DescribedResource } from "../kinds/status.ts";

/** What AWS last said, in the API's own spelling, as JSON can hold it, and what has become of it since. */
export interface GateOutputs {
  readonly status?: string;
  /** Not AWS's; left out when nothing has. */
  readonly drift?: readonly Drift[] | undefined;
  readonly [output: string]: unknown;
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

/**
 * What a gate keeps in the state: its inputs and its outputs. A stored format, read by every later version.
 */
export type GateState = GateInputs &
  GateOutputs &
  Found & {
    /** Present in every state this package wrote, so that a `get`, which has none, can be told from a refresh. */
    readonly __stateVersion: 1;
  };

/** The state of a gate with these inputs: after a look that found `resource`, or else with what was known before. */
export function gateState(
  inputs: GateInputs,
  resource: DescribedResource | undefined,
  drift: readonly Drift[] = [],
  before: Partial<GateState> = {},
): GateState {
  const { kind, arn } = givenOf(inputs);
  // What is not known is left out, and so hides no input of the same name.
  const outputs = asJson(
    resource === undefined
      ? outputsOf({ ...before, __kind: kind.name })
      : describedOutputs(kind, resource, drift),
  );
  const isFound = arn === undefined && arnMemberOf(kind) in outputs;
  return {
    ...inputsOf(inputs),
    ...outputs,
    ...(isFound && { __found: true }),
    __stateVersion: 1,
  };
}

function describedOutputs(
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

/** The outputs among the properties of a gate. */
export function outputsOf(state: GateOutputs & Pick<GateInputs, "__kind">): GateOutputs {
  return Object.fromEntries(outputNames(kindOf(state)).map((name) => [name, state[name]]));
}

/** The inputs among the properties of a gate; null, which plain JavaScript may pass, is the same as left out. */
export function inputsOf(properties: GateInputs & Found): GateInputs {
  const { kind, arn, parentArn } = givenOf(properties);
  // In a state, an output of that name stands in the place of what was not given.
  const notGiven: (string | undefined)[] = [
    ...(arn === undefined ? [arnMemberOf(kind)] : []),
    ...(parentArn === undefined ? [kind.succession?.parentMember] : []),
  ];
  return Object.fromEntries(
    [...argumentsOf(kind), ...MACHINERY].map((name) => [
      name,
      notGiven.includes(name)
        ? undefined
        : ((properties as Readonly<Record<string, unknown>>)[name] ?? undefined),
    ]),
  ) as unknown as GateInputs;
}
