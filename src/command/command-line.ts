// Understands the arguments of the command.
import { parseArgs } from "node:util";

import type { GateSpec } from "../state/gate-spec.ts";
import { OPTIONS, TASKS, type Task, type Values } from "./options.ts";
import { requestSpec } from "./request-spec.ts";

/** The request of a command line. */
export interface Request {
  readonly task: Task;
  /** A gate for each ARN, in the order of the ARNs. */
  readonly specs: readonly GateSpec[];
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
  const [word, ...arns] = positionals;
  const task = TASKS.find((one) => one === word);
  if (task === undefined) {
    const problem = word === undefined ? "The task is missing" : `"${word}" is not a task`;
    throw new RangeError(`${problem}. Give wait, status or list, and then an ARN.`);
  }
  if (arns.length === 0) {
    throw new RangeError(`${task} needs one ARN or more.`);
  }
  const specs = arns.map((arn) => requestSpec(task, arn, values));
  return { task, specs, json: values.json === true, quiet: values.quiet === true };
}

/** An argument that is an option, as Node.js reads it. */
interface OptionToken {
  readonly name: string;
  /** The spelling on the command line: "--timeout". */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** The value in the same argument: "--timeout=2m". */
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
      throw new RangeError(`Option '${rawName}' takes no value.`);
    }
  } else if (value === undefined) {
    throw new RangeError(`Option '${rawName}' needs a value.`);
  } else if (value.length > 1 && value.startsWith("-") && inlineValue !== true) {
    throw new RangeError(
      `Option '${rawName}' needs a value. Write a value that begins with a dash as ${rawName}=VALUE.`,
    );
  }
}
