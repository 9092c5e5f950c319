// The forms of the page: one for each control operation.
import type { ControlInput, ControlOperation } from "../control/control-operation.ts";
import { CONTROL_PATH } from "../control/control-path.ts";
import { LIST_OF, type Suggestions } from "../control/suggestions.ts";
import { CONTROL_OPERATIONS } from "../control/table.ts";
import { escaped } from "./escaped.ts";

/** All forms. The script of the page shows and sends them. */
export function controlForms({ datasets }: Suggestions): string {
  return CONTROL_OPERATIONS.map((operation) => form(operation, datasets[0] ?? "")).join("\n");
}

function form({ name, label, inputs }: ControlOperation, dataset: string): string {
  const labels = inputs.map(
    (input) => `<label>${escaped(input.meaning)}${field(input, dataset)}</label>`,
  );
  return `<form action="${CONTROL_PATH}${name}">
${labels.join("\n")}
<button>${escaped(label)}</button>
</form>`;
}

function field({ name, type, required, choices, example }: ControlInput, dataset: string): string {
  const need = required ? " required" : "";
  if (choices !== undefined) {
    const options = choices.map((choice) => `<option>${escaped(choice)}</option>`);
    return `<select name="${name}"${need}>${options.join("")}</select>`;
  }
  const list = LIST_OF[type];
  // A button that needs a duration or a dataset works at once.
  const initial = { dataset, duration: required ? example : "" } as Partial<Record<string, string>>;
  const attributes = [
    `name="${name}"`,
    `value="${escaped(initial[type] ?? "")}"`,
    `placeholder="${escaped(example)}"`,
    ...(list === undefined ? [] : [`list="${list}"`]),
  ];
  return `<input ${attributes.join(" ")}${need} autocomplete="off">`;
}
