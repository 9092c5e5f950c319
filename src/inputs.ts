import { isDatasetArn, isDatasetImportJobArn, isRoleArn } from "./arn.ts";
import { formatDuration, parseDuration } from "./duration.ts";

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
const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 3_600_000;

/** What the engine sends in place of a value that is not known yet. Source: `unknownValue`, @pulumi/pulumi runtime/rpc. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

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
  return text === undefined ? undefined : parseDuration(text);
}

/** One thing that is wrong with the inputs. */
export interface InputFailure {
  readonly property: string;
  /** A sentence that names the property, what was given and what is expected. */
  readonly reason: string;
}

/** What is shown of a wrong value, in characters. */
const LONGEST_ECHO = 200;

type Rule = readonly [expected: string, holds: (value: unknown) => boolean];

const text = (holds: (value: string) => boolean) => (value: unknown) =>
  typeof value === "string" && holds(value);

const DELAY: Rule = [
  `a duration between ${formatDuration(SHORTEST_DELAY_MS)} and ${formatDuration(LONGEST_DELAY_MS)} like "10s" or "2m"`,
  text((value) => {
    const ms = parseDuration(value);
    return ms !== undefined && ms >= SHORTEST_DELAY_MS && ms <= LONGEST_DELAY_MS;
  }),
];

const TIMEOUT: Rule = [
  `a duration like "90s", "45m" or "3h"`,
  text((value) => parseDuration(value) !== undefined),
];

const RULES: Readonly<Record<string, Rule>> = {
  datasetImportJobArn: [
    "the ARN of a dataset import job, like arn:aws:personalize:us-east-1:123456789012:dataset-import-job/interactions",
    text(isDatasetImportJobArn),
  ],
  expectedDatasetArn: [
    "the ARN of a dataset, like arn:aws:personalize:us-east-1:123456789012:dataset/shop/INTERACTIONS",
    text(isDatasetArn),
  ],
  profile: [
    "the name of a profile of the shared AWS configuration",
    text((value) => value !== "" && value.length <= LONGEST_ECHO),
  ],
  assumeRoleArn: [
    "the ARN of an IAM role, like arn:aws:iam::123456789012:role/deploy",
    text(isRoleArn),
  ],
  minDelay: DELAY,
  maxDelay: DELAY,
  "customTimeouts.create": TIMEOUT,
  "customTimeouts.update": TIMEOUT,
  "customTimeouts.read": TIMEOUT,
};

/**
 * What is wrong with the inputs; nothing when the list is empty. Values that are not known yet, as in a preview, pass.
 */
export function validateInputs(news: Readonly<Record<string, unknown>>): InputFailure[] {
  const given = flatten(news);
  const failures = Object.entries(RULES).flatMap(([property, [expected, holds]]) => {
    const value = given[property];
    return value === undefined || value === UNKNOWN || holds(value)
      ? []
      : [failure(property, value, expected)];
  });
  if (given.datasetImportJobArn === undefined) {
    failures.unshift({
      property: "datasetImportJobArn",
      reason: `datasetImportJobArn is missing; it must be ${RULES.datasetImportJobArn?.[0] ?? ""}.`,
    });
  }
  return [...failures, ...unknownArguments(news), ...crossedDelays(given, failures)];
}

function flatten(news: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(news)) {
    if (key === "customTimeouts" && typeof value === "object" && value !== null) {
      for (const [operation, timeout] of Object.entries(value)) {
        given[`${key}.${operation}`] = timeout ?? undefined;
      }
    } else {
      given[key] = value ?? undefined;
    }
  }
  return given;
}

function unknownArguments(news: Readonly<Record<string, unknown>>): InputFailure[] {
  const known: readonly string[] = ARGUMENTS;
  return Object.keys(news)
    .filter((key) => !key.startsWith("__") && !known.includes(key))
    .map((key) => ({
      property: key,
      reason: `${key} is not an argument of DatasetImportJobReadiness; its arguments are ${known.slice(0, -1).join(", ")}.`,
    }));
}

function crossedDelays(
  { minDelay, maxDelay }: Record<string, unknown>,
  failures: readonly InputFailure[],
): InputFailure[] {
  const bothGood =
    typeof minDelay === "string" &&
    typeof maxDelay === "string" &&
    minDelay !== UNKNOWN &&
    maxDelay !== UNKNOWN &&
    !failures.some(({ property }) => property === "minDelay" || property === "maxDelay");
  return bothGood && (parseDuration(minDelay) ?? 0) > (parseDuration(maxDelay) ?? 0)
    ? [failure("minDelay", minDelay, `no longer than maxDelay, which is "${maxDelay}"`)]
    : [];
}

function failure(property: string, value: unknown, expected: string): InputFailure {
  const shown = JSON.stringify(value);
  const echo = shown.length > LONGEST_ECHO ? `${shown.slice(0, LONGEST_ECHO)}...` : shown;
  return { property, reason: `${property} is ${echo}, but it must be ${expected}.` };
}
