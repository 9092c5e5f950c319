import { invalidInput, serialization } from "./wire-errors.ts";

/** The members of a request, as they came. */
export type WireInput = Readonly<Record<string, unknown>>;

interface TextRule {
  readonly max: number;
  readonly pattern: string;
}

/** Limits and patterns of the "Contents" sections of the Amazon Personalize API reference. */
export const ARN: TextRule = { max: 256, pattern: "arn:([a-z\\d-]+):personalize:.*:.*:.+" };
export const NAME: TextRule = { max: 63, pattern: "^[a-zA-Z0-9][a-zA-Z0-9\\-_]*" };
export const NEXT_TOKEN: TextRule = { max: 1500, pattern: "\\p{ASCII}{0,1500}" };
export const ROLE_ARN: TextRule = {
  max: 256,
  pattern: "arn:([a-z\\d-]+):iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
};
const S3_LOCATION: TextRule = { max: 256, pattern: "(s3|http|https)://.+" };

const violation = (value: string | number | null, member: string, constraint: string): Error =>
  invalidInput(
    `1 validation error detected: Value ${value === null ? "null" : `'${value}'`} at '${member}' ` +
      `failed to satisfy constraint: ${constraint}`,
  );

/** A member of the given JSON type; undefined when it is absent. null counts as absent, as in AWS. */
function member<T>(
  input: WireInput,
  name: string,
  is: (value: unknown) => value is T,
  type: string,
) {
  const value = input[name] ?? undefined;
  if (value === undefined || is(value)) return value;
  throw serialization(`Member '${name}' cannot be converted to ${type}.`);
}

const isString = (value: unknown): value is string => typeof value === "string";
const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isObject = (value: unknown): value is WireInput =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a text keeps a rule. The service matches its patterns against the whole text. */
export function keeps(rule: TextRule, value: string): boolean {
  return value.length <= rule.max && new RegExp(`^(?:${rule.pattern})$`, "u").test(value);
}

export function optionalText(input: WireInput, name: string, rule: TextRule): string | undefined {
  const value = member(input, name, isString, "a String");
  if (value === undefined || keeps(rule, value)) return value;
  throw violation(
    value,
    name,
    value.length > rule.max
      ? `Member must have length less than or equal to ${rule.max}`
      : `Member must satisfy regular expression pattern: ${rule.pattern}`,
  );
}

export function requiredText(input: WireInput, name: string, rule: TextRule): string {
  const value = optionalText(input, name, rule);
  if (value === undefined) throw violation(null, name, "Member must not be null");
  return value;
}

export function optionalBoolean(input: WireInput, name: string): boolean | undefined {
  return member(input, name, isBoolean, "a Boolean");
}

export function wholeNumber(
  input: WireInput,
  name: string,
  { min, max, otherwise }: { min: number; max: number; otherwise: number },
): number {
  const value = member(input, name, isNumber, "an Integer") ?? otherwise;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw violation(value, name, `Member must be a whole number from ${min} to ${max}`);
}

/** `dataSource.dataLocation`: the page "Common error messages" gives the text of the error. */
export function requiredDataLocation(input: WireInput): string {
  const dataSource = member(input, "dataSource", isObject, "a structure");
  if (dataSource === undefined) throw violation(null, "dataSource", "Member must not be null");
  const location = member(dataSource, "dataLocation", isString, "a String");
  if (location !== undefined && keeps(S3_LOCATION, location)) return location;
  throw invalidInput(
    `Invalid Data location: '${location ?? ""}' is not of the form s3://bucket/file.csv or s3://bucket/folder/.`,
  );
}

/** `importMode`: FULL unless said otherwise. */
export function importModeOf(input: WireInput): "FULL" | "INCREMENTAL" {
  const mode = member(input, "importMode", isString, "a String") ?? "FULL";
  if (mode === "FULL" || mode === "INCREMENTAL") return mode;
  throw violation(mode, "importMode", "Member must satisfy enum value set: [FULL, INCREMENTAL]");
}
