import { parseAge, parseDuration } from "../time/duration.ts";
import { arnMemberOf, type Kind, type KindName } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import type { DelayBounds, ScheduleBounds } from "../schedule/schedule.ts";

/** What a gate makes of a later one that takes the place of its own: a change to be seen, or the end of its promise. */
export type OnSuperseded = "report" | "fail";

/** What a gate is told, as it reaches the provider and as it is kept in the state. */
export interface GateInputs {
  /** What it waits for; an import job where it is left out, as in the states of the first version. */
  readonly __kind?: KindName;
  readonly createdAfter?: string;
  readonly profile?: string;
  readonly triggers?: unknown;
  readonly minDelay?: string;
  readonly maxDelay?: string;
  readonly maxAge?: string;
  readonly onSuperseded?: OnSuperseded;
  /** A copy of the resource option of that name, which never reaches a dynamic provider by itself. */
  readonly customTimeouts?: {
    readonly create?: string;
    readonly update?: string;
    readonly read?: string;
    /** Of no use to a gate, whose deletion is nothing. */
    readonly delete?: string;
  };
  /** The gate's own URN, for the status line: dynamic providers are not told it. */
  readonly __urn?: string;
  /** The text that leads the engine to this package; the plugin process puts it there. */
  readonly __provider?: string;
  /** The ARN to wait for or that of its parent, what is expected, the role to assume. */
  readonly [argument: `${string}Arn`]: string | undefined;
}

/** The machinery's part of the inputs. */
export const MACHINERY = ["__kind", "__urn", "__provider"] as const;

/** Every argument of a gate of this kind. */
export function argumentsOf(kind: Kind): readonly string[] {
  const { succession, expected } = kind;
  return [
    arnMemberOf(kind),
    ...(succession === undefined ? [] : [succession.parentMember, "createdAfter"]),
    ...(expected === undefined ? [] : [expected.argument]),
    "profile",
    "assumeRoleArn",
    "triggers",
    "minDelay",
    "maxDelay",
    ...(succession === undefined ? [] : ["maxAge", "onSuperseded"]),
    "customTimeouts",
  ];
}

/** What a gate waits for. */
export function kindOf({ __kind = "DatasetImportJob" }: Pick<GateInputs, "__kind">): Kind {
  return kindNamed(__kind);
}

/** Between looks at what was never seen before: every ten to thirty seconds. */
const DEFAULT_BY_AGE: DelayBounds = { minMs: 10_000, maxMs: 30_000 };
/** Once it is known how long it takes: often when the end is near, and at least once a minute to see failures. */
const DEFAULT_BY_HISTORY: DelayBounds = { minMs: 2_000, maxMs: 60_000 };

/** The bounds of the interval between two looks, for either schedule. */
export function delayBounds(inputs: GateInputs): ScheduleBounds {
  return {
    byAge: boundsOf(inputs, DEFAULT_BY_AGE),
    byHistory: boundsOf(inputs, DEFAULT_BY_HISTORY),
  };
}

/** A bound left out gives way to the other one. */
function boundsOf({ minDelay, maxDelay }: GateInputs, otherwise: DelayBounds): DelayBounds {
  const min = durationOf(minDelay);
  const max = durationOf(maxDelay);
  const minMs = min ?? Math.min(otherwise.minMs, max ?? otherwise.minMs);
  return { minMs, maxMs: max ?? Math.max(otherwise.maxMs, minMs) };
}

/** The deadline of an operation, in milliseconds. */
export function deadlineMs(inputs: GateInputs, operation: "create" | "update" | "read"): number {
  return (
    durationOf(inputs.customTimeouts?.[operation]) ?? parseDuration(kindOf(inputs).deadline) ?? 0
  );
}

/** How old it may be, in milliseconds; undefined when it may have any age. */
export function maxAgeMs({ maxAge }: GateInputs): number | undefined {
  return typeof maxAge === "string" ? parseAge(maxAge) : undefined;
}

function durationOf(text: string | undefined): number | undefined {
  return typeof text === "string" ? parseDuration(text) : undefined;
}
