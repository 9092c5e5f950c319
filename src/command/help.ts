// The text that --help prints.
import { KINDS } from "../kinds/kinds.ts";
import { ENDINGS, GRAVEST_FIRST } from "./ending.ts";
import { OPTIONS } from "./options.ts";
import { anyOf, LISTABLE } from "./request-spec.ts";

const FOR_ALL_TASKS = OPTIONS.filter(({ tasks }) => tasks === undefined).map(
  ({ name }) => `--${name}`,
);

/** The widest line, for a terminal of 80 columns. */
const WIDTH = 79;
const NAME = "pulumi-personalize-readiness";

/** The text that --help prints. */
export function helpText(): string {
  return `${NAME} waits for Amazon Personalize outside of stacks.

Usage:
  ${NAME} wait ARN...     waits until they are ready
  ${NAME} status ARN...   looks once, and shows the drift
  ${NAME} list ARN...     lists what belongs to them

Examples:
  ${NAME} wait DATASET_ARN --newest --timeout 45m
  ${NAME} status CAMPAIGN_ARN --json
  ${NAME} list DATASET_GROUP_ARN

${wrapped(`wait and status take the ARN of ${anyOf(KINDS)}. list takes the ARN of ${anyOf(LISTABLE)}. With several ARNs, wait goes on until each wait has ended.`)}

Options:
${table(
  20,
  OPTIONS.map(({ name, value, tasks = [], meaning }) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    tasks.length === 1 ? `${tasks.join("")}: ${meaning}` : meaning,
  ]),
)}

${wrapped(`list takes ${FOR_ALL_TASKS.join(", ")}.`)}

A duration is a text like 90s, 45m or 1h30m. A moment is a text like
2026-01-31T22:00:00Z. The command writes the result to standard output, and
everything else to standard error.

Exit codes:
${table(
  20,
  ENDINGS.map(({ exitCode, name, meaning }) => [`${exitCode}`.padEnd(5) + name, meaning]),
)}

${wrapped(`With several ARNs, the exit code is the first of these that happened: ${GRAVEST_FIRST.map(({ name }) => name).join(", ")}.`)}
`;
}

function wrapped(text: string, width = WIDTH): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();
}

/** Rows of two columns. A text that is too long for the left column has a line of its own. */
function table(leftWidth: number, rows: readonly (readonly [string, string])[]): string {
  const indent = " ".repeat(leftWidth + 3);
  return rows
    .map(([left, right]) => {
      const lines = wrapped(right, WIDTH - indent.length).replaceAll("\n", `\n${indent}`);
      return left.length > leftWidth
        ? `  ${left}\n${indent}${lines}`
        : `  ${left.padEnd(leftWidth)} ${lines}`;
    })
    .join("\n");
}
