// Parses the properties of a gate into a GateSpec, once, before everything else.
import { arnMemberOf, isSuccessive, type Kind } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import { givenTarget, newestTarget, type GivenTarget, type NewestTarget } from "../kinds/target.ts";
import type { DelayBounds } from "../schedule/schedule.ts";
import { parseAge, parseDuration } from "../time/duration.ts";
import { argumentsOf, MACHINERY, USUAL_KIND, type GateInputs } from "./gate-inputs.ts";
import type { GateSpec, WaitOperation } from "./gate-spec.ts";
import { outputsIn, type GateState, type Found, type StoredGate } from "./stored-form.ts";

/** The values that count where the properties of a gate have none. */
export interface GateDefaults {
  readonly profile?: string | undefined;
  readonly assumeRoleArn?: string | undefined;
  /** The time after which each operation gives up, in milliseconds. Default: the kind's. */
  readonly deadlines?: Readonly<Partial<Record<WaitOperation, number>>>;
  readonly minDelay?: string | undefined;
  readonly maxDelay?: string | undefined;
}

/** The kind that the properties of a gate name. */
export function kindIn({ __kind }: Pick<GateInputs, "__kind">): Kind {
  return kindNamed(__kind ?? USUAL_KIND);
}

/**
 * Parses the properties of a gate. `validateInputs` reports wrong values; here a wrong duration, or a duration that a preview does
 * not know yet, counts as not given.
 *
 * @throws RangeError when this version does not know the kind
 */
export function parseGate(properties: GateInputs & Found, defaults: GateDefaults = {}): GateSpec {
  const target = givenIn(properties);
  const { kind, region } = target;
  const inputs = inputsIn(properties, target);
  const given = (operation: WaitOperation): number | undefined =>
    durationOf(inputs.customTimeouts?.[operation]);
  const otherwise = (operation: WaitOperation): number | undefined =>
    defaults.deadlines?.[operation];
  const usual = parseDuration(kind.deadline) ?? 0;
  const create = given("create") ?? otherwise("create") ?? usual;
  const bounds = (usualBounds: DelayBounds): DelayBounds =>
    delayBounds(inputs, delayBounds(defaults, usualBounds));
  return {
    target,
    access: {
      region,
      profile: inputs.profile ?? defaults.profile,
      assumeRoleArn: inputs.assumeRoleArn ?? defaults.assumeRoleArn,
    },
    deadlines: {
      create,
      // An update often resumes the wait that create began.
      update: given("update") ?? given("create") ?? otherwise("update") ?? create,
      read: given("read") ?? otherwise("read") ?? usual,
    },
    bounds: {
      byAge: bounds(DEFAULT_BY_AGE),
      byHistory: bounds(DEFAULT_BY_HISTORY),
    },
    expectedArn: kind.expected && inputs[kind.expected.argument],
    maxAgeMs: typeof inputs.maxAge === "string" ? parseAge(inputs.maxAge) : undefined,
    onSuperseded: inputs.onSuperseded ?? "report",
    urn: inputs.__urn,
    inputs,
  };
}

/** Parses the state of a gate: its inputs, the resource that it has found, and its outputs. */
export function parseState(state: GateState, defaults?: GateDefaults): StoredGate {
  const spec = parseGate(state, defaults);
  const { target } = spec;
  const arn = state[arnMemberOf(target.kind)] ?? undefined;
  return {
    spec: arn === undefined ? spec : { ...spec, target: { ...target, arn } },
    outputs: outputsIn(state, target.kind),
  };
}

/** The target that the gate was given. In a state, an output may have the name of an input that was not given. */
function givenIn(properties: GateInputs & Found): GivenTarget | NewestTarget {
  const kind = kindIn(properties);
  const arn = properties[arnMemberOf(kind)] ?? undefined;
  return isSuccessive(kind) && (arn === undefined || properties.__found === true)
    ? newestTarget(
        kind,
        properties[kind.succession.parentMember] ?? "",
        properties.createdAfter ?? undefined,
        properties.follow !== false,
      )
    : givenTarget(kind, arn ?? "");
}

/** The inputs among the properties; null, which plain JavaScript may pass, is the same as left out. */
function inputsIn(properties: GateInputs, { kind, arn }: GivenTarget | NewestTarget): GateInputs {
  const notGiven = arn === undefined ? arnMemberOf(kind) : kind.succession?.parentMember;
  return Object.fromEntries(
    [...argumentsOf(kind), ...MACHINERY].map((name) => [
      name,
      name === notGiven
        ? undefined
        : ((properties as Readonly<Record<string, unknown>>)[name] ?? undefined),
    ]),
  ) as unknown as GateInputs;
}

/** Without history: a look every ten to thirty seconds. */
const DEFAULT_BY_AGE: DelayBounds = { minMs: 10_000, maxMs: 30_000 };
/** With history: frequent looks when the end is near, and at least one a minute, to see failures. */
const DEFAULT_BY_HISTORY: DelayBounds = { minMs: 2_000, maxMs: 60_000 };

/** A default bound gives way to the other bound. */
function delayBounds(
  { minDelay, maxDelay }: Pick<GateDefaults, "minDelay" | "maxDelay">,
  otherwise: DelayBounds,
): DelayBounds {
  const min = durationOf(minDelay);
  const max = durationOf(maxDelay);
  const minMs = min ?? Math.min(otherwise.minMs, max ?? otherwise.minMs);
  return { minMs, maxMs: max ?? Math.max(otherwise.maxMs, minMs) };
}

function durationOf(text: string | undefined): number | undefined {
  return typeof text === "string" ? parseDuration(text) : undefined;
}
