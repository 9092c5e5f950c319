// The text that --help prints.
import { KINDS } from "../kinds/kinds.ts";
import { ENDINGS } from "./ending.ts";
import { OPTIONS } from "./options.ts";
import { eitherOf } from "./request-spec.ts";

/** The text that --help prints. */
export function helpText(): string {
  return `pulumi-personalize-readiness: waits for Amazon Personalize where there is no stack, as its gates do in one.

  pulumi-personalize-readiness wait ARN      waits until it is ready
  pulumi-personalize-readiness status ARN    looks once, and says what has become of it since it was ready

${wrapped(`The ARN is that of a ${eitherOf(KINDS)}.`)}

${table(
  OPTIONS.map(({ name, value, task, meaning }) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    task === undefined ? meaning : `${task}: ${meaning}`,
  ]),
)}

Durations are written like 90s, 45m or 1h30m, moments like 2026-01-31T22:00:00Z.
The result is written to standard output, all else to standard error. Exit codes:

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
