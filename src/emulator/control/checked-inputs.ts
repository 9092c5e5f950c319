// The check of the inputs of a control operation.
import { datasetArnParts } from "../protocol/arn.ts";
import type { Members } from "../protocol/members.ts";
import type { ControlInput } from "./control-operation.ts";
import { milliseconds } from "./duration.ts";

/**
 * The given inputs, each checked. A duration becomes milliseconds.
 *
 * @throws RangeError whose message is one sentence for the person. An unknown name is refused, because a misspelled input
 * would have no effect.
 */
export function checkedInputs(given: Members, inputs: readonly ControlInput[]): Members {
  const names = inputs.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    if (names.length === 1) {
      throw new RangeError(
        `There is no input "${unknown}". The only input is "${names.join("")}".`,
      );
    }
    throw new RangeError(`There is no input "${unknown}". The inputs are ${names.join(", ")}.`);
  }
  const checked = inputs.flatMap((input) => {
    const value = given[input.name];
    return value === undefined
      ? missing(input)
      : [[input.name, checkedInput(input, value, `The input "${input.name}"`)]];
  });
  return Object.fromEntries(checked) as Members;
}

function missing({ name, required, example }: ControlInput): readonly never[] {
  if (required) {
    throw new RangeError(`The input "${name}" is missing. Give ${example}.`);
  }
  return [];
}

/**
 * An input, checked.
 *
 * @param called the person's name for the input, as the beginning of a sentence
 * @throws RangeError whose message is one sentence for the person.
 */
export function checkedInput(
  { type, choices = [] }: ControlInput,
  value: unknown,
  called: string,
): unknown {
  if (typeof value !== "string" || value === "") {
    throw new RangeError(`${called} takes a text, not ${JSON.stringify(value)}.`);
  }
  switch (type) {
    case "duration":
      return milliseconds(called, value);
    case "choice":
      if (!choices.includes(value)) {
        throw new RangeError(`${called} takes one of ${choices.join(", ")}, not "${value}".`);
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
