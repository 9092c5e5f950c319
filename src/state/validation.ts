// What is wrong with the inputs of a gate, in sentences.
import { parseDuration } from "../time/duration.ts";
import { argumentsOf } from "./gate-inputs.ts";
import { kindIn } from "./parse.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import { inProgram, type Spelling } from "../kinds/spelling.ts";
import { cut } from "../aws/cut.ts";
import { redacted } from "../aws/redaction.ts";
import { arnRule, rulesOf } from "./rules.ts";

/** What the engine sends in place of a value that is not known yet. Source: `unknownValue`, @pulumi/pulumi runtime/rpc. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** One mistake in the inputs. */
export interface InputFailure {
  readonly property: string;
  /** A sentence that names the property, what was given and what is expected. */
  readonly reason: string;
}

/** The inputs of a gate are wrong. Only a `get` ends so: the engine has a declared gate checked before. */
export class InvalidInputsError extends Error {
  override readonly name = "InvalidInputsError";

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
  }
}

/** How much of a wrong value is shown, in characters. */
const LONGEST_ECHO = 120;

/**
 * The mistakes in the inputs. A value that is not known yet, as in a preview, passes.
 *
 * @param spell spells the names of arguments in the reasons; default as in a program
 */
export function validateInputs(news: object, spell: Spelling = inProgram): InputFailure[] {
  const kind = kindIn(news);
  const given = flatten(news as Readonly<Record<string, unknown>>);
  const failures = Object.entries(rulesOf(kind)).flatMap(([property, [expected, holds]]) => {
    const value = given[property];
    return value === undefined || value === UNKNOWN || holds(value)
      ? []
      : [failure(property, value, expected, spell)];
  });
  return [
    ...targetFailures(kind, given, spell),
    ...failures,
    ...unknownArguments(kind, given),
    ...crossedDelays(given, failures, spell),
  ];
}

/** A gate waits for one thing, not for two. */
function targetFailures(
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
  spell: Spelling,
): InputFailure[] {
  const property = arnMemberOf(kind);
  const { parentMember } = kind.succession ?? {};
  const hasParent = parentMember !== undefined && given[parentMember] !== undefined;
  if (given[property] === undefined && !hasParent) {
    const otherwise =
      parentMember === undefined
        ? ""
        : `, or ${spell(parentMember)} must be given, whose newest ${kind.label} is then waited for`;
    const [expected] = arnRule(kind);
    return [
      { property, reason: `${spell(property)} is missing; it must be ${expected}${otherwise}.` },
    ];
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
            reason: `${spell(other)} is for finding the newest ${kind.label}, and ${spell(property)} says already which one to wait for: give one of the two.`,
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
  const known = [...names, ...Object.keys(rulesOf(kind))];
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
  spell: Spelling,
): InputFailure[] {
  const bothGood =
    typeof minDelay === "string" &&
    typeof maxDelay === "string" &&
    minDelay !== UNKNOWN &&
    maxDelay !== UNKNOWN &&
    !failures.some(({ property }) => property === "minDelay" || property === "maxDelay");
  return bothGood && (parseDuration(minDelay) ?? 0) > (parseDuration(maxDelay) ?? 0)
    ? [
        failure(
          "minDelay",
          minDelay,
          `no longer than ${spell("maxDelay")}, which is "${maxDelay}"`,
          spell,
        ),
      ]
    : [];
}

function failure(
  property: string,
  value: unknown,
  expected: string,
  spell: Spelling,
): InputFailure {
  return {
    property,
    reason: `${spell(property)} is ${echo(property, value)}, but it must be ${expected}.`,
  };
}

function echo(property: string, value: unknown): string {
  // Any value may be a trigger, a secret too.
  if (property === "triggers") {
    return `${/^[aeiou]/.test(typeof value) ? "an" : "a"} ${typeof value}`;
  }
  const shown = redacted(JSON.stringify(value));
  return shown.length > LONGEST_ECHO ? `${cut(shown, LONGEST_ECHO)}...` : shown;
}
