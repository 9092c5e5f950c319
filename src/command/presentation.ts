// The result of the command, for a program, for a script and for a person.
import { formatDuration } from "../time/duration.ts";
import type { WaitFacts } from "../wait/wait-facts.ts";
import { describedOutputs, type GateOutputs } from "../state/stored-form.ts";
import { shownStatus, standingOf } from "../kinds/status.ts";
import { named } from "../kinds/target.ts";
import type { Result } from "./result.ts";

/** The result for a program: one object. */
export function asObject(result: Result): string {
  const { ending, facts, sentences } = result;
  const { kind, arn } = facts.target;
  const object = {
    outcome: ending.name,
    exitCode: ending.exitCode,
    kind: kind.name,
    arn,
    status: statusIn(facts),
    outputs: outputsIn(result),
    sentences,
  };
  return JSON.stringify(object, undefined, 2);
}

/** The result of a wait for a person or a simple script: ARN and status of the ready resource. */
export function asLine({ facts }: Result): string {
  return printable(`${facts.target.arn ?? ""} ${statusIn(facts) ?? ""}`);
}

/** The result of a look for a person. */
export function asTable(result: Result, nowMs: number): string {
  const { ending, facts } = result;
  const { target, resource } = facts;
  const { creationDateTime, lastUpdatedDateTime } = resource ?? {};
  const failureReason = resource && standingOf(target.kind, resource).failureReason;
  const rows: (readonly [string, string | undefined])[] = [
    [target.kind.label, target.arn ?? named(target, "the")],
    ["status", `${statusIn(facts) ?? seenIn(facts)} (${ending.name})`],
    ["created", creationDateTime && moment(creationDateTime, nowMs)],
    ["last updated", lastUpdatedDateTime && moment(lastUpdatedDateTime, nowMs)],
    ["failure reason", failureReason],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .flatMap(([name, value]) =>
      value === undefined ? [] : [printable(`${name.padEnd(width)}  ${value}`)],
    )
    .join("\n");
}

function moment(date: Date, nowMs: number): string {
  const ago = formatDuration(Math.max(0, nowMs - date.getTime()));
  return `${date.toISOString()}, ${ago} ago`;
}

/** The status that counts; undefined when AWS named none. */
function statusIn({ target, resource }: WaitFacts): string | undefined {
  return resource && shownStatus(target.kind, resource);
}

/** What a look found instead of a status. */
function seenIn({ seen }: WaitFacts): string {
  return [...seen.keys()].join(", ");
}

/** The outputs that a gate on the resource has; none when AWS did not describe the resource. */
function outputsIn({ facts, drift }: Result): GateOutputs {
  return facts.resource === undefined
    ? {}
    : describedOutputs(facts.target.kind, facts.resource, drift);
}

/** A text, which may hold words of AWS, as one line that moves no cursor and rings no bell. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
