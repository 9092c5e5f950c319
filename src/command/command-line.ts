import { parseArgs } from "node:util";

import type { GateInputs } from "../state/gate-inputs.ts";
import { gateInputs } from "./gate-inputs.ts";
import { OPTIONS, type Task, type Values } from "./options.ts";

/** What the command is asked to do. */
export interface Request {
  readonly task: Task;
  /** What a gate would be told. */
  readonly inputs: GateInputs;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What the arguments ask for. @throws RangeError whose message is a sentence or more for the person. */
export function parseCommandLine(args: readonly string[]): Request | "help" | "version" {
  const { values, positionals } = parsed(args);
  if (values.help === true) return "help";
  if (values.version === true) return "version";

  const [task, arn, ...more] = positionals;
  if (task !== "wait" && task !== "status") {
    const problem = task === undefined ? "Say what to do" : `"${task}" is not known`;
    throw new RangeError(`${problem}: it is wait or status, and then an ARN.`);
  }
  if (arn === undefined || more.length > 0) {
    throw new RangeError(`${task} takes one ARN.`);
  }
  const inputs = gateInputs(task, arn, values);
  return { task, inputs, json: values.json === true, quiet: values.quiet === true };
}

function parsed(args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    OPTIONS.map(({ name, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values, positionals };
  } catch (error) {
    // What Node says about options goes on with advice that has no meaning here.
    const [sentence = ""] = (error as Error).message.split(/\. |\n/);
    const plain = sentence.replace("argument is ambiguous", "needs a value without a leading dash");
    throw new RangeError(plain.endsWith(".") ? plain : `${plain}.`, { cause: error });
  }
}
