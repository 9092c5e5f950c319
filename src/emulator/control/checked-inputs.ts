// The check of the inputs of a control operation.
import { datasetArnParts } from "../protocol/arn.ts";
import type { Members } from "../protocol/members.ts";
import type { ControlInput } from "./control-operation.ts";
import { milliseconds } from "./duration.ts";

/**
 * The inputs that are given, after each was checked. A duration comes as milliseconds.
 *
 * @throws RangeError whose message is one sentence for the person. An unknown name is refused, as a misspelt input would
 * be passed over.
 */
export function checkedInputs(given: Members, inputs: readonly ControlInput[]): Members {
  const names = inputs.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no input "${unknown}": the inputs are ${names.join(", ")}.`);
  }
  const checked = inputs.flatMap((input) => {
    const value = given[input.name];
    return value === undefined ? missing(input) : [[input.name, checkedInput(input, value)]];
  });
  return Object.fromEntries(checked) as Members;
}

function missing({ name, required, example }: ControlInput): readonly never[] {
  if (required) {
    throw new RangeError(`The input "${name}" is missing: ${example}.`);
  }
  return [];
}

function checkedInput({ name, type, choices = [] }: ControlInput, value: unknown): unknown {
  if (typeof value !== "string" || value === "") {
    throw new RangeError(`The input "${name}" takes a text, not ${JSON.stringify(value)}.`);
  }
  switch (type) {
    case "duration":
      return milliseconds(`The input "${name}"`, value);
    case "choice":
      if (!choices.includes(value)) {
        throw new RangeError(
          `The input "${name}" takes one of ${choices.join(", ")}, not "${value}".`,
        );
      }
      return value;
    case "dataset":
      datasetArnParts(value);
      return value;
    case "resource":
    case "text":
      return value;
  }
}
