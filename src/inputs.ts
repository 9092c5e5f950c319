import { parseDuration } from "./duration.ts";

/** What a gate is told, as it reaches the provider and as it is kept in the state. */
export interface GateInputs {
  readonly datasetImportJobArn: string;
  readonly expectedDatasetArn?: string;
  readonly profile?: string;
  readonly assumeRoleArn?: string;
  readonly triggers?: unknown;
  readonly minDelay?: string;
  readonly maxDelay?: string;
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
  "customTimeouts",
] as const satisfies readonly (keyof GateInputs)[];

/** Three hours: as long as AWS's own samples wait for an import. */
export const DEFAULT_DEADLINE_MS = 3 * 3_600_000;
const DEFAULT_MIN_DELAY_MS = 10_000;
const DEFAULT_MAX_DELAY_MS = 30_000;

/** The bounds of the interval between two looks, in milliseconds; a bound left out gives way to the other one. */
export function delayBounds({ minDelay, maxDelay }: GateInputs): {
  minDelayMs: number;
  maxDelayMs: number;
} {
  const min = durationOf(minDelay);
  const max = durationOf(maxDelay);
  const minDelayMs = min ?? Math.min(DEFAULT_MIN_DELAY_MS, max ?? DEFAULT_MIN_DELAY_MS);
  return { minDelayMs, maxDelayMs: max ?? Math.max(DEFAULT_MAX_DELAY_MS, minDelayMs) };
}

/** The deadline of an operation, in milliseconds. */
export function deadlineMs(
  { customTimeouts }: GateInputs,
  operation: "create" | "update" | "read",
): number {
  return durationOf(customTimeouts?.[operation]) ?? DEFAULT_DEADLINE_MS;
}

function durationOf(text: string | undefined): number | undefined {
  return typeof text === "string" ? parseDuration(text) : undefined;
}
