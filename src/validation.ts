import { isArnOf, isRoleArn } from "./arn.ts";
import { formatDuration, parseAge, parseDuration } from "./duration.ts";
import { argumentsOf, kindOf } from "./inputs.ts";
import { arnMemberOf, type Kind } from "./kind.ts";
import { kindNamed } from "./kinds.ts";
import { redacted } from "./redaction.ts";

/** What the engine sends in place of a value that is not known yet. Source: `unknownValue`, @pulumi/pulumi runtime/rpc. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 3_600_000;

/** One thing that is wrong with the inputs. */
export interface InputFailure {
  readonly property: string;
  /** A sentence that names the property, what was given and what is expected. */
  readonly reason: string;
}

/** What is shown of a wrong value, in characters. */
const LONGEST_ECHO = 120;
/** The longest that a duration may be written, in characters. */
const LONGEST_DURATION = 40;

type Rule = readonly [expected: string, holds: (value: unknown) => boolean];

const text = (holds: (value: string) => boolean) => (value: unknown) =>
  typeof value === "string" && holds(value);

const DELAY: Rule = [
  `a duration between ${formatDuration(SHORTEST_DELAY_MS)} and ${formatDuration(LONGEST_DELAY_MS)} like "10s" or "2m"`,
  text((value) => {
    const ms = parseDuration(value);
    return (
      value.length <= LONGEST_DURATION &&
      ms !== undefined &&
      ms >= SHORTEST_DELAY_MS &&
      ms <= LONGEST_DELAY_MS
    );
  }),
];

const TIMEOUT: Rule = [
  `a duration like "90s", "45m" or "3h"`,
  text((value) => value.length <= LONGEST_DURATION && parseDuration(value) !== undefined),
];

/** Source: "Date Time String Format", ECMAScript; the offset is asked for because a time without one is a local time. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

const RULES: Readonly<Record<string, Rule>> = {
  createdAfter: [
    'a date like "2026-01-31", which begins in UTC, or a moment like "2026-01-31T22:00:00Z"',
    text((value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value))),
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
  maxAge: [
    'a duration like "36h", "7d" or "2w", and not zero',
    text((value) => value.length <= LONGEST_DURATION && (parseAge(value) ?? 0) > 0),
  ],
  onSuperseded: ['"report" or "fail"', text((value) => value === "report" || value === "fail")],
  "customTimeouts.create": TIMEOUT,
  "customTimeouts.update": TIMEOUT,
  "customTimeouts.read": TIMEOUT,
  "customTimeouts.delete": TIMEOUT,
};

/** The rules of a kind's ARNs, and then those of all kinds. */
function rulesOf(kind: Kind): Readonly<Record<string, Rule>> {
  const { succession, expected } = kind;
  return {
    [arnMemberOf(kind)]: arnRule(kind),
    ...(succession && { [succession.parentMember]: arnRule(kindNamed(succession.parent)) }),
    ...(expected && { [expected.argument]: arnRule(kindNamed(expected.kind)) }),
    ...RULES,
  };
}

function arnRule(kind: Kind): Rule {
  const article = /^[aeiou]/.test(kind.label) ? "an" : "a";
  return [
    `the ARN of ${article} ${kind.label}, like arn:aws:personalize:us-east-1:123456789012:${kind.arnExample}`,
    text((value) => isArnOf(kind, value)),
  ];
}

/**
 * What is wrong with the inputs; nothing when the list is empty. Values that are not known yet, as in a preview, pass.
 */
export function validateInputs(news: object): InputFailure[] {
  const kind = kindOf(news);
  const given = flatten(news as Readonly<Record<string, unknown>>);
  const failures = Object.entries(rulesOf(kind)).flatMap(([property, [expected, holds]]) => {
    const value = given[property];
    return value === undefined || value === UNKNOWN || holds(value)
      ? []
      : [failure(property, value, expected)];
  });
  return [
    ...identityFailures(kind, given),
    ...failures,
    ...unknownArguments(kind, given),
    ...crossedDelays(given, failures),
  ];
}

/** One thing to wait for, and not two. */
function identityFailures(kind: Kind, given: Readonly<Record<string, unknown>>): InputFailure[] {
  const property = arnMemberOf(kind);
  const { parentMember } = kind.succession ?? {};
  const hasParent = parentMember !== undefined && given[parentMember] !== undefined;
  if (given[property] === undefined && !hasParent) {
    const otherwise =
      parentMember === undefined
        ? ""
        : `, or ${parentMember} must be given, whose newest ${kind.label} is then waited for`;
    const [expected] = arnRule(kind);
    return [{ property, reason: `${property} is missing; it must be ${expected}${otherwise}.` }];
  }
  if (given[property] === undefined) {
    return [];
  }
  return [parentMember, "createdAfter"].flatMap((other) =>
    other !== undefined &&
    parentMember !== undefined &&
    given[other] !== undefined &&
    given[other] !== UNKNOWN &&
    given[property] !== UNKNOWN
      ? [
          {
            property: other,
            reason: `${other} is for finding the newest ${kind.label}, and ${property} says already which one to wait for: give one of the two.`,
          },
        ]
      : [],
  );
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

function unknownArguments(kind: Kind, given: Readonly<Record<string, unknown>>): InputFailure[] {
  const names = argumentsOf(kind);
  const known = [...names, ...Object.keys(RULES).filter((rule) => rule.includes("."))];
  return Object.keys(given)
    .filter((key) => !key.startsWith("__") && !known.includes(key))
    .map((key) => ({
      property: key,
      reason: key.startsWith("customTimeouts.")
        ? `${key} is not a timeout; the timeouts of a gate are create, update and read.`
        : `${key} is not an argument of ${kind.name}Readiness; its arguments are ${names.slice(0, -1).join(", ")}.`,
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
  const shown = redacted(JSON.stringify(value));
  const echo = shown.length > LONGEST_ECHO ? `${shown.slice(0, LONGEST_ECHO)}...` : shown;
  return { property, reason: `${property} is ${echo}, but it must be ${expected}.` };
}
