// The check of a request's members against their constraints.
import type { Constraint, Constraints, TextConstraint } from "./constraint.ts";
import type { Members } from "./members.ts";
import { isMembers } from "./members.ts";
import { invalidInput, serialization } from "./wire-errors.ts";

/** What is wrong with a request: violated constraints, which the service counts, and complaints, which have words of their own. */
interface Findings {
  readonly violations: string[];
  readonly complaints: string[];
}

/**
 * The members of a request that have constraints, after each was checked. As in AWS, other members are dropped, and
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
  return brokenBy(constraint, value) === undefined;
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
      violate(found, null, at, "Member must not be null");
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
      bounded(given.length, constraint.max, at, found);
      return given.map((item: unknown, index) =>
        value(item, constraint.of, `${at}.${index + 1}.member`, found),
      );
    case "map": {
      if (!isMembers(given)) {
        throw unconvertible(at, "a map");
      }
      const entries = Object.entries(given);
      bounded(entries.length, constraint.max, at, found);
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
  const broken = brokenBy(constraint, given);
  if (broken !== undefined) {
    if (constraint.complaint) {
      found.complaints.push(constraint.complaint(given));
    } else {
      violate(found, given, at, broken);
    }
  }
  return given;
}

function brokenBy({ min, max, pattern, oneOf }: TextConstraint, given: string): string | undefined {
  if (max !== undefined && given.length > max) {
    return `Member must have length less than or equal to ${max}`;
  }
  if (min !== undefined && given.length < min) {
    return `Member must have length greater than or equal to ${min}`;
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(given)) {
    return `Member must satisfy regular expression pattern: ${pattern}`;
  }
  if (oneOf !== undefined && !oneOf.includes(given)) {
    return `Member must satisfy enum value set: [${oneOf.join(", ")}]`;
  }
  return undefined;
}

function number(
  given: unknown,
  { type, min, max }: Extract<Constraint, { type: "integer" | "number" }>,
  at: string,
  found: Findings,
): number {
  if (typeof given !== "number") {
    throw unconvertible(at, type === "integer" ? "an Integer" : "a Double");
  }
  if (type === "integer" && !Number.isInteger(given)) {
    violate(found, given, at, "Member must be a whole number");
  } else if (min !== undefined && given < min) {
    violate(found, given, at, `Member must have value greater than or equal to ${min}`);
  } else if (max !== undefined && given > max) {
    violate(found, given, at, `Member must have value less than or equal to ${max}`);
  }
  return given;
}

function bounded(length: number, max: number | undefined, at: string, found: Findings): void {
  if (max === undefined || length <= max) {
    return;
  }
  const demand = `Member must have length less than or equal to ${max}`;
  found.violations.push(`Value at '${at}' failed to satisfy constraint: ${demand}`);
}

function violate(found: Findings, given: string | number | null, at: string, demand: string): void {
  const shown = given === null ? "null" : `'${given}'`;
  found.violations.push(`Value ${shown} at '${at}' failed to satisfy constraint: ${demand}`);
}

function unconvertible(at: string, type: string): Error {
  return serialization(`Member '${at}' cannot be converted to ${type}.`);
}
