// The check of a request's members against their constraints.
import type { Constraint, Constraints, NumberConstraint, TextConstraint } from "./constraint.ts";
import { isMembers, type Members } from "./members.ts";
import { lengthViolation, numberViolation, textViolation } from "./violation.ts";
import { invalidInput, serialization } from "./wire-errors.ts";

/** The faults of a request: violations, which the service counts, and complaints, which have a message of their own. */
interface Findings {
  readonly violations: string[];
  readonly complaints: string[];
}

/**
 * The members of a request that have constraints, each checked. As in AWS, other members are dropped, and
 * null counts as absent.
 *
 * @throws WireError SerializationException for a member of another JSON type;
 * InvalidInputException, naming every violated constraint.
 */
export function checked(input: Members, constraints: Constraints): Members {
  const found: Findings = { violations: [], complaints: [] };
  const members = structureMembers(input, constraints, "", found);
  const { violations, complaints } = found;
  if (violations.length > 0) {
    const count = `${violations.length} validation error${violations.length === 1 ? "" : "s"}`;
    throw invalidInput(`${count} detected: ${violations.join("; ")}`);
  }
  const [complaint] = complaints;
  if (complaint !== undefined) {
    throw invalidInput(complaint);
  }
  return members;
}

/** Whether a text meets a constraint. */
export function meets(constraint: TextConstraint, value: string): boolean {
  return textViolation(constraint, value) === undefined;
}

function structureMembers(
  input: Members,
  constraints: Constraints,
  path: string,
  found: Findings,
): Members {
  const kept = Object.entries(constraints).map(([name, constraint]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [name, value(input[name] ?? undefined, constraint, at, found)] as const;
  });
  return Object.fromEntries(kept.filter(([, kept]) => kept !== undefined));
}

function value(given: unknown, constraint: Constraint, at: string, found: Findings): unknown {
  if (given === undefined) {
    if (constraint.type === "text" && constraint.complaint) {
      found.complaints.push(constraint.complaint(undefined));
    } else if (constraint.required) {
      note("Member must not be null", " null", at, found);
    }
    return undefined;
  }
  switch (constraint.type) {
    case "text":
      return text(given, constraint, at, found);
    case "boolean":
      if (typeof given === "boolean") {
        return given;
      }
      throw unconvertible(at, "a Boolean");
    case "integer":
    case "number":
      return number(given, constraint, at, found);
    case "structure":
      if (isMembers(given)) {
        return structureMembers(given, constraint.members, at, found);
      }
      throw unconvertible(at, "a structure");
    case "list":
      if (!Array.isArray(given)) {
        throw unconvertible(at, "a list");
      }
      note(lengthViolation(constraint.max, given.length), "", at, found);
      return given.map((item: unknown, index) =>
        value(item, constraint.of, `${at}.${index + 1}.member`, found),
      );
    case "map": {
      if (!isMembers(given)) {
        throw unconvertible(at, "a map");
      }
      const entries = Object.entries(given);
      note(lengthViolation(constraint.max, entries.length), "", at, found);
      return Object.fromEntries(
        entries.map(([key, item]) => [key, value(item, constraint.of, `${at}.${key}`, found)]),
      );
    }
  }
}

function text(given: unknown, constraint: TextConstraint, at: string, found: Findings): string {
  if (typeof given !== "string") {
    throw unconvertible(at, "a String");
  }
  const violation = textViolation(constraint, given);
  if (violation !== undefined && constraint.complaint) {
    found.complaints.push(constraint.complaint(given));
  } else {
    note(violation, ` '${given}'`, at, found);
  }
  return given;
}

function number(given: unknown, constraint: NumberConstraint, at: string, found: Findings): number {
  if (typeof given !== "number") {
    throw unconvertible(at, constraint.type === "integer" ? "an Integer" : "a Double");
  }
  note(numberViolation(constraint, given), ` '${given}'`, at, found);
  return given;
}

/** Adds a violation, if there is one, to the findings; `shown` is the value in the sentence, after a space. */
function note(violation: string | undefined, shown: string, at: string, found: Findings): void {
  if (violation !== undefined) {
    found.violations.push(`Value${shown} at '${at}' failed to satisfy constraint: ${violation}`);
  }
}

function unconvertible(at: string, type: string): Error {
  return serialization(`Member '${at}' cannot be converted to ${type}.`);
}
