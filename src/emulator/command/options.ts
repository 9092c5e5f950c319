// The options of the command, and the values that the arguments give them.
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

export const DEMO_DATASET = "arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS";

const OPTIONS = {
  port: { type: "string", default: "0" },
  dataset: { type: "string", multiple: true, default: [DEMO_DATASET] },
  pending: { type: "string", default: "1s" },
  "in-progress": { type: "string", default: "4s" },
  fail: { type: "string" },
  help: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

/** The value of each option. @throws RangeError when the arguments are not options with their values. */
export function optionValues(args: readonly string[]) {
  requireOptions(args);
  return parseArgs({ args: [...args], options: OPTIONS }).values;
}

/** A strict parser would refuse the same arguments, but with advice for the author of a program. */
function requireOptions(args: readonly string[]): void {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new RangeError(`Unexpected argument '${token.value}'.`);
    }
    if (token.kind === "option") {
      requireOption(token);
    }
  }
}

interface GivenOption {
  readonly name: string;
  /** The option as it was written: "--port". */
  readonly rawName: string;
  readonly value?: string;
  /** Whether the value was written with "=". */
  readonly inlineValue?: boolean;
}

function requireOption({ name, rawName, value, inlineValue }: GivenOption): void {
  if (!isOption(name)) {
    throw new RangeError(`Unknown option '${rawName}'.`);
  }
  if (OPTIONS[name].type === "boolean") {
    if (value !== undefined) {
      throw new RangeError(`Option '${rawName}' does not take an argument.`);
    }
    return;
  }
  if (value === undefined) {
    throw new RangeError(`Option '${rawName} <value>' argument missing.`);
  }
  if (inlineValue !== true && value.length > 1 && value.startsWith("-")) {
    throw new RangeError(`Option '${rawName}' needs a value without a leading dash.`);
  }
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}
