import { parseAge, parseDuration } from "./duration.ts";
import type { DelayBounds, ScheduleBounds } from "./schedule.ts";

/** What a gate makes of a later FULL import: a change to be seen, or the end of its promise. */
export type OnSuperseded = "report" | "fail";

/** What a gate is told, as it reaches the provider and as it is kept in the state. */
export interface GateInputs {
  readonly datasetImportJobArn: string;
  readonly expectedDatasetArn?: string;
  readonly profile?: string;
  readonly assumeRoleArn?: string;
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
}

/** Every argument of a gate. Keys that begin with two underscores are the machinery's. */
export const ARGUMENTS = [
  "datasetImportJobArn",
  "expectedDatasetArn",
  "profile",
  "assumeRoleArn",
  "triggers",
  "minDelay",
  "maxDelay",
  "maxAge",
  "onSuperseded",
  "customTimeouts",
] as const satisfies readonly (keyof GateInputs)[];

/** Three hours: as long as AWS's own samples wait for an import. */
export const DEFAULT_DEADLINE_MS = 3 * 3_600_000;
/** Between looks at a job whose like was never seen: every ten to thirty seconds. */
const DEFAULT_BY_AGE: DelayBounds = { minMs: 10_000, maxMs: 30_000 };
/** Once it is known how long such jobs take: often when the end is near, and at least once a minute to see failures. */
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
export function deadlineMs(
  { customTimeouts }: GateInputs,
  operation: "create" | "update" | "read",
): number {
  return durationOf(customTimeouts?.[operation]) ?? DEFAULT_DEADLINE_MS;
}

/** How old the import may be, in milliseconds; undefined when it may have any age. */
export function maxAgeMs({ maxAge }: GateInputs): number | undefined {
  return typeof maxAge === "string" ? parseAge(maxAge) : undefined;
}

function durationOf(text: string | undefined): number | undefined {
  return typeof text === "string" ? parseDuration(text) : undefined;
}
