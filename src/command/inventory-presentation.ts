// The resources of a parent, for a program and for a person.
import type { Summary } from "../aws/list.ts";
import { parseArn } from "../kinds/arn.ts";
import { isSuccessive, listingOf, modeOf, type Kind } from "../kinds/kind.ts";
import { classifyStatus, isBeingDeleted, saysStatus } from "../kinds/status.ts";
import { formatAge, formatDuration } from "../time/duration.ts";
import type { Section } from "./inventory.ts";
import { printable } from "./presentation.ts";

/** The list for a program: one array, in the order of the tables. */
export function inventoryAsArray(sections: readonly Section[]): string {
  const objects = sections.flatMap(({ kind, parentArn, summaries }) =>
    summaries.map(({ arn, members }) => ({
      kind: kind.name,
      arn,
      [listingOf(kind)?.parentMember ?? ""]: parentArn,
      ...members,
    })),
  );
  return JSON.stringify(objects, undefined, 2);
}

/** The list for a person: a table for each parent and kind. */
export function inventoryAsTables(sections: readonly Section[], nowMs: number): string {
  return sections.map((section) => asTable(section, nowMs)).join("\n\n");
}

/** A column of a table. */
interface Column {
  readonly name: string;
  /** Empty where AWS says nothing. */
  readonly cell: (summary: Summary, kind: Kind, nowMs: number) => string;
}

const COLUMNS: readonly Column[] = [
  { name: "name", cell: nameOf },
  { name: "status", cell: ({ members }) => (saysStatus(members) ? members.status : "?") },
  { name: "age", cell: ageOf },
  {
    name: "mode",
    cell: ({ members }, kind) => (isSuccessive(kind) ? modeOf(kind.succession, members) : ""),
  },
  { name: "took", cell: durationOf },
];

function asTable({ kind, parentArn, summaries }: Section, nowMs: number): string {
  const columns = COLUMNS.map(({ name, cell }) => [
    name,
    ...summaries.map((summary) => printable(cell(summary, kind, nowMs))),
  ]).filter(([, ...cells]) => cells.some((cell) => cell !== ""));
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const lines = [...Array(summaries.length + 1).keys()].map((row) =>
    columns.map((cells, column) => (cells[row] ?? "").padEnd(widths[column] ?? 0)).join("  "),
  );
  const title = `${kind.label}s of ${parseArn(parentArn)?.resource ?? parentArn}`;
  return [printable(title), ...lines.map((line) => line.trimEnd())].join("\n");
}

/** The name, or the last part of the ARN for a resource without a name, such as a solution version. */
function nameOf({ arn, members: { name, jobName } }: Summary): string {
  const given = name ?? jobName;
  return typeof given === "string" ? given : arn.slice(arn.lastIndexOf("/") + 1);
}

function ageOf({ createdMs }: Summary, _kind: Kind, nowMs: number): string {
  const ageMs = nowMs - createdMs;
  return Number.isNaN(ageMs) ? "" : formatAge(Math.max(0, ageMs));
}

/**
 * The time until the resource was ready or failed; empty for a kind that can be updated or made again, whose times do not
 * show this.
 */
function durationOf({ createdMs, updatedMs, members }: Summary, kind: Kind): string {
  const isMadeOnce = kind.update === undefined && kind.statuses.lasting !== true;
  if (!isMadeOnce || !saysStatus(members) || isBeingDeleted(members.status)) {
    return "";
  }
  const hasEnded = ["target", "failure"].includes(classifyStatus(kind, members.status));
  const tookMs = updatedMs - createdMs;
  return hasEnded && tookMs >= 0 ? formatDuration(tookMs) : "";
}
