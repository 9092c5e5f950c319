// The violation of a constraint by a text or a number, in the words of the service.
import type { NumberConstraint, TextConstraint } from "./constraint.ts";

/** The demand that a text does not meet; undefined when the text meets the constraint. */
export function textViolation(
  { min, max, pattern, oneOf }: TextConstraint,
  given: string,
): string | undefined {
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

/** The demand that a number does not meet; undefined when the number meets the constraint. */
export function numberViolation(
  { type, min, max }: NumberConstraint,
  given: number,
): string | undefined {
  if (type === "integer" && !Number.isInteger(given)) {
    return "Member must be a whole number";
  }
  if (min !== undefined && given < min) {
    return `Member must have value greater than or equal to ${min}`;
  }
  if (max !== undefined && given > max) {
    return `Member must have value less than or equal to ${max}`;
  }
  return undefined;
}

/** The demand that the length of a list or map does not meet; undefined when the list or map is not too long. */
export function lengthViolation(max: number | undefined, length: number): string | undefined {
  return max === undefined || length <= max
    ? undefined
    : `Member must have length less than or equal to ${max}`;
}
