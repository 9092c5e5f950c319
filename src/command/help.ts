// The text that --help prints.
import { KINDS } from "../kinds/kinds.ts";
import { ENDINGS, GRAVEST_FIRST } from "./ending.ts";
import { OPTIONS } from "./options.ts";
import { anyOf, LISTABLE } from "./request-spec.ts";

const FOR_ALL_TASKS = OPTIONS.filter(({ tasks }) => tasks === undefined).map(
  ({ name }) => `--${name}`,
);

/** The text that --help prints. */
export function helpText(): string {
  return `pulumi-personalize-readiness: waits for Amazon Personalize where there is no stack, as its gates do in one.

  pulumi-personalize-readiness wait ARN...      waits until it is ready
  pulumi-personalize-readiness status ARN...    looks once, and says what has become of it since it was ready
  pulumi-personalize-readiness list ARN...      lists its imports or versions, or all that a dataset group has

${wrapped(`The ARN is that of ${anyOf(KINDS)}; to list, of ${anyOf(LISTABLE)}. Of several ARNs each is waited for to its end.`)}

${table(
  OPTIONS.map(({ name, value, tasks = [], meaning }) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    tasks.length === 1 ? `${tasks.join("")}: ${meaning}` : meaning,
  ]),
)}

${wrapped(`Of these, list takes ${FOR_ALL_TASKS.join(", ")}.`)}

Durations are written like 90s, 45m or 1h30m, moments like 2026-01-31T22:00:00Z.
The result is written to standard output, all else to standard error.

${wrapped(`The exit code is that of the ending. Of several ARNs the gravest ending counts, in this order: ${GRAVEST_FIRST.map(({ name }) => name).join(", ")}.`)}

${table(ENDINGS.map(({ exitCode, name, meaning }) => [`${exitCode}`.padEnd(5) + name, meaning]))}
`;
}

function wrapped(sentence: string): string {
  return sentence.replace(/(.{1,90})(?: |$)/g, "$1\n").trimEnd();
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}
