// The words of the command that control a running emulator.
import type { ParseArgsOptionsConfig } from "node:util";
import { checkedInput } from "../control/checked-inputs.ts";
import type { ControlInput, ControlOperation } from "../control/control-operation.ts";
import { CONTROL_OPERATIONS } from "../control/table.ts";
import { withoutAbsent, type Members } from "../protocol/members.ts";
import { optionValues } from "./options.ts";

/** The control of a running emulator. */
export interface ControlCommand {
  readonly type: "control";
  readonly operation: string;
  /** The inputs as the user gave them. */
  readonly given: Members;
  /** The address of the emulator; undefined when the arguments do not name it. */
  readonly endpoint: string | undefined;
}

/** The argument of a word, by the type of the input. */
const ARGUMENTS: Readonly<Record<ControlInput["type"], string>> = {
  text: "a text",
  choice: "a choice",
  duration: "a duration, for example",
  dataset: "the ARN of a dataset",
  resource: "the ARN of a resource",
};

/** The help or the control for the arguments after a word. @throws RangeError */
export function parseControl(
  { name, inputs }: ControlOperation,
  args: readonly string[],
): ControlCommand | { readonly type: "help" } {
  const options: ParseArgsOptionsConfig = {
    endpoint: { type: "string" },
    help: { type: "boolean" },
    ...Object.fromEntries(inputs.flatMap(optionOf)),
  };
  const ownArguments = inputs.filter(({ option }) => option === undefined);
  const { values, positionals } = optionValues(args, options, ownArguments.length);
  if (values.help === true) {
    return { type: "help" };
  }
  const missing = ownArguments[positionals.length];
  if (missing !== undefined) {
    throw new RangeError(`${name} takes ${ARGUMENTS[missing.type]}: ${name} ${missing.example}.`);
  }
  const given = inputs.map((input) => {
    const { option } = input;
    const value = option === undefined ? positionals[ownArguments.indexOf(input)] : values[option];
    if (value !== undefined) {
      // The emulator would refuse the input too, but by a name that the user has not typed.
      checkedInput(input, value, option === undefined ? name : `--${option}`);
    }
    return [input.name, value];
  });
  return {
    type: "control",
    operation: name,
    given: withoutAbsent(Object.fromEntries(given) as Members),
    endpoint: values.endpoint as string | undefined,
  };
}

function optionOf({ option }: ControlInput): [string, { type: "string" }][] {
  return option === undefined ? [] : [[option, { type: "string" }]];
}

/** The lines of --help about the words. */
export function helpOfWords(): string {
  const lines = CONTROL_OPERATIONS.flatMap(({ name, meaning, inputs }) => [
    helpLine(
      `${name} ${inputs.flatMap(({ option, example }) => (option === undefined ? [example] : [])).join(" ")}`,
      meaning,
    ),
    ...inputs.flatMap(({ option, example, meaning: own }) =>
      option === undefined ? [] : [helpLine(`  --${option} ${example}`, own)],
    ),
  ]);
  return lines.join("\n");
}

function helpLine(usage: string, meaning: string): string {
  return `  ${usage.padEnd(27)} ${meaning}`;
}
