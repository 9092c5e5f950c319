// The options of the command, and their values in the arguments.
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

export const DEMO_DATASET = "arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS";

/** The options of the start of an emulator. */
export const START_OPTIONS = {
  port: { type: "string", default: "0" },
  dataset: { type: "string", multiple: true, default: [DEMO_DATASET] },
  pending: { type: "string", default: "1s" },
  "in-progress": { type: "string", default: "4s" },
  fail: { type: "string" },
  help: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

/**
 * The value of each option, and the arguments that are not options.
 *
 * @throws RangeError when an argument is no known option, an option has no value, or there are too many other arguments.
 */
export function optionValues<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  mostPositionals = 0,
) {
  requireOptions(args, options, mostPositionals);
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** A strict parser would refuse the same arguments, but with advice for the author of a program. */
function requireOptions(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  mostPositionals: number,
): void {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const surplus = positionals[mostPositionals];
  for (const token of tokens) {
    if (token.kind === "positional" && token.value === surplus) {
      throw new RangeError(`Unexpected argument '${token.value}'.`);
    }
    if (token.kind === "option") {
      requireOption(token, options);
    }
  }
}

interface GivenOption {
  readonly name: string;
  /** The spelling on the command line: "--port". */
  readonly rawName: string;
  readonly value?: string;
  /** Whether the value follows "=" in the same argument. */
  readonly inlineValue?: boolean;
}

function requireOption(
  { name, rawName, value, inlineValue }: GivenOption,
  options: ParseArgsOptionsConfig,
): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    throw new RangeError(`Unknown option '${rawName}'.`);
  }
  if (option.type === "boolean") {
    if (value !== undefined) {
      throw new RangeError(`Option '${rawName}' takes no value.`);
    }
    return;
  }
  if (value === undefined) {
    throw new RangeError(`Option '${rawName}' needs a value.`);
  }
  if (inlineValue !== true && value.length > 1 && value.startsWith("-")) {
    throw new RangeError(
      `Option '${rawName}' needs a value. Write a value that begins with a dash as ${rawName}=VALUE.`,
    );
  }
}
