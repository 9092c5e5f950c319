import { formatDuration } from "../time/duration.ts";
import type { WaitFacts } from "../wait/errors.ts";
import { arnMemberOf } from "../kinds/kind.ts";
import { gateState, outputsOf, type GateOutputs } from "../state/stored-gate.ts";
import { shownStatus, standingOf } from "../kinds/status.ts";
import { named } from "../kinds/target.ts";
import type { Result } from "./result.ts";

/** The result for a program: one object. */
export function asObject(result: Result): string {
  const { outcome, facts, sentences } = result;
  const { kind, arn } = facts.subject;
  const object = {
    outcome: outcome.name,
    exitCode: outcome.exitCode,
    kind: kind.name,
    arn,
    status: statusIn(facts),
    outputs: outputsIn(result),
    sentences,
  };
  return JSON.stringify(object, undefined, 2);
}

/** The result of a wait for a person, or a script that wants no more: ARN and status of what is ready. */
export function asLine({ facts }: Result): string {
  return printable(`${facts.subject.arn ?? ""} ${statusIn(facts) ?? ""}`);
}

/** The result of a look for a person. */
export function asTable(result: Result, nowMs: number): string {
  const { outcome, facts } = result;
  const { subject, resource } = facts;
  const { creationDateTime, lastUpdatedDateTime } = resource ?? {};
  const failureReason = resource && standingOf(subject.kind, resource).failureReason;
  const rows: (readonly [string, string | undefined])[] = [
    [subject.kind.label, subject.arn ?? named(subject, "the")],
    ["status", `${statusIn(facts) ?? seenIn(facts)} (${outcome.name})`],
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

/** The status that counts; undefined when AWS said none. */
function statusIn({ subject, resource }: WaitFacts): string | undefined {
  return resource && shownStatus(subject.kind, resource);
}

/** What a look found instead of a status. */
function seenIn({ seen }: WaitFacts): string {
  return [...seen.keys()].join(", ");
}

/** As a gate on it has them; none when AWS did not describe it. */
function outputsIn({ facts, drift }: Result): GateOutputs {
  const { kind, arn } = facts.subject;
  return facts.resource === undefined
    ? {}
    : outputsOf(gateState({ __kind: kind.name, [arnMemberOf(kind)]: arn }, facts.resource, drift));
}

/** A text with words of AWS's in it, as one line that moves no cursor and rings no bell. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
