// The rules for the value of each argument of a gate.
import { isArnOf, isRoleArn } from "../kinds/arn.ts";
import { formatDuration, parseAge, parseDuration } from "../time/duration.ts";
import { argumentsOf } from "./gate-inputs.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import { KINDS } from "../kinds/kinds.ts";
import { withArticle } from "../kinds/spelling.ts";

const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 3_600_000;

/** The longest name of a profile, and the longest duration, in characters. */
const LONGEST_PROFILE = 120;
const LONGEST_DURATION = 40;

/** The demand on a value, as the end of a sentence, and whether a value meets the demand. */
export type Rule = readonly [expected: string, holds: (value: unknown) => boolean];

const text = (holds: (value: string) => boolean) => (value: unknown) =>
  typeof value === "string" && holds(value);

/** The rule for an interval between two looks. */
export const DELAY: Rule = [
  `a duration between ${formatDuration(SHORTEST_DELAY_MS)} and ${formatDuration(LONGEST_DELAY_MS)} like "10s" or "2m"`,
  text((value) => {
    const ms = parseDuration(value) ?? 0;
    return value.length <= LONGEST_DURATION && ms >= SHORTEST_DELAY_MS && ms <= LONGEST_DELAY_MS;
  }),
];

/** The rule for the time after which an operation gives up. */
export const TIMEOUT: Rule = [
  `a duration like "90s", "45m" or "3h"`,
  text((value) => value.length <= LONGEST_DURATION && parseDuration(value) !== undefined),
];

/** The rule for a profile to look with. */
export const PROFILE: Rule = [
  "the name of a profile of the shared AWS configuration",
  text((value) => value !== "" && value.length <= LONGEST_PROFILE),
];

/** The rule for a role to assume. */
export const ROLE: Rule = [
  "the ARN of an IAM role, like arn:aws:iam::123456789012:role/deploy",
  text(isRoleArn),
];

/** Source: "Date Time String Format", ECMAScript. The offset is required because a time without an offset is a local time. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

const RULES: Readonly<Record<string, Rule>> = {
  createdAfter: [
    'a date in UTC like "2026-01-31", or a moment like "2026-01-31T22:00:00Z"',
    text((value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value)) && isDay(value)),
  ],
  follow: ["true or false", (value) => typeof value === "boolean"],
  profile: PROFILE,
  assumeRoleArn: ROLE,
  triggers: ['a list like ["2026-01-31"]', Array.isArray],
  minDelay: DELAY,
  maxDelay: DELAY,
  maxAge: [
    'a duration above zero, like "36h", "7d" or "2w"',
    text((value) => value.length <= LONGEST_DURATION && (parseAge(value) ?? 0) > 0),
  ],
  onSuperseded: ['"report" or "fail"', text((value) => value === "report" || value === "fail")],
  customTimeouts: [
    'an object like { create: "45m" }',
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  ],
  "customTimeouts.create": TIMEOUT,
  "customTimeouts.update": TIMEOUT,
  "customTimeouts.read": TIMEOUT,
};

const TEXT: Rule = ["a text", text(() => true)];

/** The rules for the inputs that no program gives. A transform of the program may still spoil these inputs. */
const MACHINERY_RULES: Readonly<Record<string, Rule>> = {
  __urn: TEXT,
  __provider: TEXT,
  __mistakes: [
    "a list of texts",
    (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
  ],
};

/** The rule for the name of the kind, on which all other rules depend. */
export const KIND_RULE: Rule = [
  "the name of a kind that this version knows",
  (value) => KINDS.some(({ name }) => name === value),
];

/** Whether the calendar has the day: JavaScript takes the 31st of February for a day in March. */
function isDay(moment: string): boolean {
  const day = moment.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** The rules for the inputs of a gate of this kind. */
export function rulesOf(kind: Kind): Readonly<Record<string, Rule>> {
  const { succession, expected } = kind;
  const names = argumentsOf(kind);
  return {
    [arnMemberOf(kind)]: arnRule(kind),
    ...(succession && { [succession.parentMember]: arnRule(succession.parent) }),
    ...(expected && { [expected.argument]: arnRule(expected.kind) }),
    ...Object.fromEntries(
      Object.entries(RULES).filter(([name]) => names.includes(name.replace(/\..*/, ""))),
    ),
    ...MACHINERY_RULES,
  };
}

/** The rule for the ARN of a resource of this kind. */
export function arnRule(kind: Kind): Rule {
  return [
    `the ARN of ${withArticle(kind.label)}, like arn:aws:personalize:us-east-1:123456789012:${kind.arnExample}`,
    text((value) => isArnOf(kind, value)),
  ];
}
