// Understands the arguments of the command.
import { parseArgs } from "node:util";

import type { GateSpec } from "../state/gate-spec.ts";
import { OPTIONS, type Task, type Values } from "./options.ts";
import { requestSpec } from "./request-spec.ts";

/** What the command is asked to do. */
export interface Request {
  readonly task: Task;
  readonly spec: GateSpec;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** @throws RangeError whose message is a sentence or more for the user. */
export function parseCommandLine(args: readonly string[]): Request | "help" | "version" {
  const { values, positionals } = parsed(args);
  if (values.help === true) {
    return "help";
  }
  if (values.version === true) {
    return "version";
  }
  const [task, arn, ...more] = positionals;
  if (task !== "wait" && task !== "status") {
    const problem = task === undefined ? "Say what to do" : `"${task}" is not known`;
    throw new RangeError(`${problem}: it is wait or status, and then an ARN.`);
  }
  if (arn === undefined || more.length > 0) {
    throw new RangeError(`${task} takes one ARN.`);
  }
  const spec = requestSpec(task, arn, values);
  return { task, spec, json: values.json === true, quiet: values.quiet === true };
}

/** An argument that is an option, as Node.js reads it. */
interface OptionToken {
  readonly name: string;
  /** As it was written: "--timeout". */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value stands in the same argument: "--timeout=2m". */
  readonly inlineValue?: boolean | undefined;
}

function parsed(args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    OPTIONS.map(({ name, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options,
    // Node's own complaints give advice that has no meaning here.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "option") {
      requireSense(token);
    }
  }
  return { values: values, positionals };
}

function requireSense({ name, rawName, value, inlineValue }: OptionToken): void {
  const option = OPTIONS.find((row) => row.name === name && rawName === `--${name}`);
  if (option === undefined) {
    throw new RangeError(`Unknown option '${rawName}'.`);
  }
  if (option.value === undefined) {
    if (value !== undefined) {
      throw new RangeError(`Option '${rawName}' does not take an argument.`);
    }
  } else if (value === undefined) {
    throw new RangeError(`Option '${rawName} <value>' argument missing.`);
  } else if (value.length > 1 && value.startsWith("-") && inlineValue !== true) {
    throw new RangeError(`Option '${rawName}' needs a value without a leading dash.`);
  }
}
