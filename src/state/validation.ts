// The mistakes in the inputs of a gate, in sentences.
import { isTooLong, parseDuration } from "../time/duration.ts";
import { argumentsOf, USUAL_KIND } from "./gate-inputs.ts";
import { kindIn } from "./parse.ts";
import { parseArn } from "../kinds/arn.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import { inProgram, withArticle, type Spelling } from "../kinds/spelling.ts";
import { parentOf, type Target } from "../kinds/target.ts";
import { cut } from "../aws/cut.ts";
import { redacted } from "../aws/redaction.ts";
import { arnHint } from "./arn-hint.ts";
import { arnRule, KIND_RULE, rulesOf } from "./rules.ts";
import { isUnsendable, lostValuesIn } from "./unsendable.ts";

/** The engine's text in place of a value that is not known yet. Source: `unknownValue`, @pulumi/pulumi runtime/rpc. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** One mistake in the inputs. */
export interface InputFailure {
  readonly property: string;
  /** A sentence that names the property, the given value and the expected value. */
  readonly reason: string;
}

/** The inputs of a gate are wrong. Only a `get` or an edited state ends so: `check` refuses a declared gate before. */
export class InvalidInputsError extends Error {
  override readonly name = "InvalidInputsError";

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
  }
}

/** The longest part of a wrong value that is shown, in characters. */
const LONGEST_ECHO = 120;

/**
 * The mistakes in the inputs. A value that is not known yet, as in a preview, passes.
 *
 * @param spell spells the names of arguments in the reasons; default as in a program
 */
export function validateInputs(news: object, spell: Spelling = inProgram): InputFailure[] {
  const { __kind, __mistakes } = news as Readonly<Record<string, unknown>>;
  const [knownKind, isKnownKind] = KIND_RULE;
  if (!isKnownKind(__kind ?? USUAL_KIND)) {
    return [failure("__kind", __kind, knownKind, spell)];
  }
  const kind = kindIn(news);
  const given = flatten(news as Readonly<Record<string, unknown>>);
  const lost = lostValues(given, spell);
  const isLost = (property: string): boolean => lost.some((one) => one.property === property);
  const failures = Object.entries(rulesOf(kind)).flatMap(([property, [expected, holds]]) => {
    const value = given[property];
    return value === undefined || value === UNKNOWN || holds(value) || isLost(property)
      ? []
      : [
          failure(
            property,
            value,
            expected,
            spell,
            arnHint(kind, property, value, spell) + durationHint(value),
          ),
        ];
  });
  const bad = [...lost, ...failures];
  const comparable = comparableOf(given, bad);
  return [
    ...programMistakes(__mistakes),
    ...targetFailures(kind, given, spell),
    ...bad,
    ...unknownArguments(kind, given),
    ...crossedDelays(comparable, spell),
    ...expectedElsewhere(kind, comparable, spell),
  ];
}

function durationHint(value: unknown): string {
  return typeof value === "string" && isTooLong(value) ? " The longest duration is 2562047h." : "";
}

/** A value with a mistake of its own is compared with no other value, as if it were not known yet. */
export function comparableOf(
  given: Readonly<Record<string, unknown>>,
  bad: readonly InputFailure[],
): Readonly<Record<string, unknown>> {
  return { ...given, ...Object.fromEntries(bad.map(({ property }) => [property, UNKNOWN])) };
}

/** The mistakes that the program saw. */
function programMistakes(reasons: unknown): InputFailure[] {
  return (Array.isArray(reasons) ? reasons : [])
    .filter((reason) => typeof reason === "string")
    .map((reason) => ({ property: "", reason }));
}

/** The values that Pulumi would have lost on the way here. */
function lostValues(given: Readonly<Record<string, unknown>>, spell: Spelling): InputFailure[] {
  return Object.entries(given).flatMap(([property, value]) =>
    lostValuesIn(value, spell(property)).map(({ at, what }) => ({
      property,
      reason: `${at} is ${what}, which Pulumi cannot store. Give the important part as a text, a number, a list or a plain object.`,
    })),
  );
}

/** The mistake of an expected ARN elsewhere: a resource names only resources of its own region and account. */
function expectedElsewhere(
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
  spell: Spelling,
): InputFailure[] {
  const { expected, succession } = kind;
  if (expected === undefined) {
    return [];
  }
  const { argument } = expected;
  const own = arnMemberOf(kind);
  const target = given[own] === undefined ? (succession?.parentMember ?? own) : own;
  const placeOf = (name: string): string | undefined => {
    const arn = parseArn(String(given[name]));
    return arn && `region ${arn.region} of account ${arn.account}`;
  };
  const [expectedPlace, targetPlace] = [placeOf(argument), placeOf(target)];
  return expectedPlace === undefined || targetPlace === undefined || expectedPlace === targetPlace
    ? []
    : [
        {
          property: argument,
          reason: `${spell(argument)} is in ${expectedPlace}, but ${spell(target)} is in ${targetPlace}, and both must be in the same region and account. Correct one of the two ARNs.`,
        },
      ];
}

/** The mistakes in the target of a parsed gate. A value that is not known yet is a mistake, because no gate can wait for it. */
export function targetMistakes(target: Target): InputFailure[] {
  const { kind, arn, parentArn } = target;
  const given: (readonly [Kind, string | undefined])[] = [
    [kind, arn],
    ...(parentArn === undefined ? [] : [[parentOf(target).kind, parentArn] as const]),
  ];
  return given.flatMap(([named, value]) => {
    const [expected, holds] = arnRule(named);
    return value === undefined || holds(value)
      ? []
      : [failure(arnMemberOf(named), value, expected, inProgram)];
  });
}

/** The mistake of two targets: a gate waits for one target. */
function targetFailures(
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
  spell: Spelling,
): InputFailure[] {
  const { label, succession } = kind;
  const property = arnMemberOf(kind);
  if (given[property] === undefined) {
    if (succession !== undefined && given[succession.parentMember] !== undefined) {
      return [];
    }
    const otherwise =
      succession === undefined
        ? ""
        : ` Or give ${spell(succession.parentMember)}, and the gate waits for the newest ${label}.`;
    const [expected] = arnRule(kind);
    return [
      { property, reason: `${spell(property)} is missing. It must be ${expected}.${otherwise}` },
    ];
  }
  if (succession === undefined || given[property] === UNKNOWN) {
    return [];
  }
  return [succession.parentMember, "createdAfter", "follow"]
    .filter((other) => given[other] !== undefined && given[other] !== UNKNOWN)
    .map((other) => ({
      property: other,
      reason: `${spell(other)} is for a gate that finds the newest ${label}, but ${spell(property)} names a ${label}. Remove one of the two.`,
    }));
}

function flatten(news: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = Object.entries(news).flatMap<readonly [string, unknown]>(([key, value]) =>
    key === "customTimeouts" && isTable(value)
      ? Object.entries(value).map(([operation, timeout]) => [`${key}.${operation}`, timeout])
      : [[key, value]],
  );
  return Object.fromEntries(given.map(([key, value]) => [key, value ?? undefined]));
}

function isTable(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !isUnsendable(value)
  );
}

function unknownArguments(kind: Kind, given: Readonly<Record<string, unknown>>): InputFailure[] {
  const names = argumentsOf(kind);
  const known = [...names, ...Object.keys(rulesOf(kind))];
  return Object.keys(given)
    .filter((key) => !key.startsWith("__") && !known.includes(key))
    .map((key) => ({
      property: key,
      reason: key.startsWith("customTimeouts.")
        ? `${key} is not a timeout. The timeouts of a gate are create, update and read.`
        : `${key} is not an argument of ${kind.name}Readiness. Its arguments are ${names.slice(0, -1).join(", ")}.`,
    }));
}

/** The mistake of a shortest interval that is longer than the longest interval. */
export function crossedDelays(
  { minDelay, maxDelay }: Readonly<Record<string, unknown>>,
  spell: Spelling,
): InputFailure[] {
  // An unknown delay is neither longer nor shorter than the other delay.
  const msOf = (delay: unknown): number => parseDuration(String(delay)) ?? NaN;
  return msOf(minDelay) > msOf(maxDelay)
    ? [
        failure(
          "minDelay",
          minDelay,
          `no longer than ${spell("maxDelay")}, which is "${String(maxDelay)}"`,
          spell,
        ),
      ]
    : [];
}

/** The mistake of a value that breaks its rule. */
export function failure(
  property: string,
  value: unknown,
  expected: string,
  spell: Spelling,
  hint = "",
): InputFailure {
  return {
    property,
    reason: `${spell(property)} is ${echo(property, value)}, but it must be ${expected}.${hint}`,
  };
}

/** The part of a wrong value that a mistake shows. */
export function echo(property: string, value: unknown): string {
  // Any value may be a trigger, even a secret.
  if (property === "triggers") {
    return withArticle(typeof value);
  }
  const shown = redacted(JSON.stringify(value));
  return shown.length > LONGEST_ECHO ? `${cut(shown, LONGEST_ECHO)}...` : shown;
}
