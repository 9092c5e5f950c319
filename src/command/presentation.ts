// The result of the command, for a program, for a script and for a person.
import { laterArnIn, type Drift } from "../drift/drift.ts";
import { formatAge } from "../time/duration.ts";
import type { WaitFacts } from "../wait/wait-facts.ts";
import { describedOutputs, type GateOutputs } from "../state/stored-form.ts";
import { shownStatus, standingOf } from "../kinds/status.ts";
import { named } from "../kinds/target.ts";
import type { Result } from "./result.ts";

/** The results for a program: an object for one ARN, an array in the order of the ARNs for several ARNs. */
export function asJson(results: readonly Result[]): string {
  const objects = results.map(objectOf);
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 2);
}

function objectOf(result: Result): object {
  const { ending, facts, warnings, sentences } = result;
  const { kind, arn } = facts.target;
  return {
    outcome: ending.name,
    exitCode: ending.exitCode,
    kind: kind.name,
    arn,
    status: statusIn(facts),
    outputs: outputsIn(result),
    sentences: [...warnings, ...sentences],
  };
}

/** The result of a wait for a person or a simple script: ARN and status of the ready resource. */
export function asLine({ facts }: Result): string {
  return printable(`${facts.target.arn ?? ""} ${statusIn(facts) ?? ""}`);
}

/** The result of a look for a person. */
export function asTable(result: Result, nowMs: number): string {
  const { ending, facts, drift } = result;
  const { target, resource } = facts;
  const { creationDateTime, lastUpdatedDateTime } = resource ?? {};
  const failureReason = resource && standingOf(target.kind, resource).failureReason;
  const rows: (readonly [string, string | undefined])[] = [
    [target.kind.label, target.arn ?? named(target, "the")],
    ["status", `${statusIn(facts) ?? seenIn(facts)} (${ending.name})`],
    ["created", creationDateTime && moment(creationDateTime, nowMs)],
    ["last updated", lastUpdatedDateTime && moment(lastUpdatedDateTime, nowMs)],
    ["failure reason", failureReason],
    ...drift.flatMap((one) => driftRows(one, nowMs)),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .flatMap(([name, value]) =>
      value === undefined ? [] : [printable(`${name.padEnd(width)}  ${value}`)],
    )
    .join("\n");
}

/** The drift of the resource, with the later resource. */
function driftRows(drift: Drift, nowMs: number): (readonly [string, string | undefined])[] {
  const { kind, since } = drift;
  return [
    ["drift", since === undefined ? kind : `${kind} since ${moment(new Date(since), nowMs)}`],
    ["by", laterArnIn(drift)],
  ];
}

function moment(date: Date, nowMs: number): string {
  const ago = formatAge(Math.max(0, nowMs - date.getTime()));
  return `${date.toISOString()}, ${ago} ago`;
}

/** The status that counts; undefined when AWS named no status. */
function statusIn({ target, resource }: WaitFacts): string | undefined {
  return resource && shownStatus(target.kind, resource);
}

/** The finding of a look without a status. */
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
