// The meaning of a status for a wait. A ready resource counts as its latest update: so a campaign's gate waits for the update.
import type { Kind } from "./kind.ts";

/** The meaning of a status for a wait. `unknown` is a status that this version does not know. */
export type StatusClass = "pending" | "target" | "failure" | "unknown";

/** A resource as AWS describes it: with a status, and with other members. */
export interface DescribedResource {
  readonly status: string;
  readonly creationDateTime?: Date | undefined;
  readonly lastUpdatedDateTime?: Date | undefined;
  readonly failureReason?: string | undefined;
  readonly [member: string]: unknown;
}

/** The progress of a resource, with its latest update taken into account. */
export interface Standing {
  readonly class: StatusClass;
  /** The status as AWS spells it. */
  readonly status: string;
  /** Whether the status belongs to the latest update of a resource that is itself ready. */
  readonly isUpdate: boolean;
  /** When the resource was created, or the update began. */
  readonly since: Date | undefined;
  readonly failureReason: string | undefined;
  /** The advice for a failure, in a sentence. */
  readonly remedy: string | undefined;
}

/**
 * The standing of a resource: the status decides, but a ready resource is only as far as its latest update. The update goes
 * on while the resource still serves its earlier form.
 */
export function standingOf(kind: Kind, resource: DescribedResource): Standing {
  const own = standing(kind, resource, false);
  const update = kind.update === undefined ? undefined : resource[kind.update];
  if (own.class !== "target" || !saysStatus(update)) {
    return own;
  }
  const latest = standing(kind, update, true);
  return latest.class === "target" ? own : latest;
}

function standing(
  kind: Kind,
  {
    status,
    failureReason,
    creationDateTime,
  }: {
    readonly status: string;
    readonly failureReason?: unknown;
    readonly creationDateTime?: unknown;
  },
  isUpdate: boolean,
): Standing {
  return {
    class: classifyStatus(kind, status),
    status,
    isUpdate,
    since: creationDateTime instanceof Date ? creationDateTime : undefined,
    failureReason: typeof failureReason === "string" ? failureReason : undefined,
    remedy: kind.statuses.failure[folded(status)],
  };
}

/** Whether a member of AWS's answer has a status. */
export function saysStatus(value: unknown): value is { readonly status: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    typeof value.status === "string" &&
    value.status.trim() !== ""
  );
}

/** The status to show of a resource. */
export function shownStatus(kind: Kind, resource: DescribedResource): string {
  return statusText(standingOf(kind, resource));
}

/** The status to show: the status of the update where the wait is for the update. */
export function statusText({ status, isUpdate }: Standing): string {
  return isUpdate ? `update ${status}` : status;
}

/**
 * The class of a status string. AWS types a status as an open string and mixes spaces with underscores, so both count as
 * the same, as do upper and lower case. Only whole strings match.
 */
export function classifyStatus({ statuses }: Pick<Kind, "statuses">, status: string): StatusClass {
  const text = folded(status);
  return statuses.target.includes(text)
    ? "target"
    : statuses.pending.includes(text)
      ? "pending"
      : Object.hasOwn(statuses.failure, text)
        ? "failure"
        : "unknown";
}

/** Whether a status says that the resource is being deleted, or will be deleted. */
export function isBeingDeleted(status: string): boolean {
  return folded(status).startsWith("DELETE");
}

function folded(status: string): string {
  return status
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/g, " ");
}
