// The message of a gate before an update when the resource that it has found is not the newest any more.
import { listGrant } from "../kinds/kind.ts";
import { shortName } from "../kinds/short-name.ts";
import type { StatusClass } from "../kinds/status.ts";
import { parentOf, type FoundTarget } from "../kinds/target.ts";
import { formatAge } from "../time/duration.ts";
import type { Following, Untold } from "./follow.ts";
import { sentence } from "./readiness-error.ts";

/** The message, and whether it is a warning. */
export interface FollowMessage {
  readonly isWarning: boolean;
  readonly text: string;
}

/** The standing of the newest, and the next step of `pulumi up`. */
const STANDINGS: Readonly<Record<StatusClass, string>> = {
  pending: "It is under way, and pulumi up waits for it.",
  target: "It is ready, and pulumi up takes it.",
  failure: "It failed, and pulumi up fails until a newer one is there.",
  unknown: "This version does not know its status, and pulumi up waits for it.",
};

/** The message about the newest; undefined when the gate has it. @param nowMs milliseconds since the epoch */
export function followMessage(
  found: Following,
  target: FoundTarget,
  nowMs: number,
): FollowMessage | undefined {
  const { label } = target.kind;
  switch (found.type) {
    case "same":
      return undefined;
    case "newer": {
      const { arn, createdMs, status } = found.newest;
      const age = formatAge(Math.max(0, nowMs - createdMs));
      const name = shortName({ ...target, arn }, undefined);
      return {
        isWarning: status === "failure",
        text: `The newest ${label} is ${name}, created ${age} ago. ${STANDINGS[status]}`,
      };
    }
    case "none":
      return {
        isWarning: true,
        text: `AWS lists no ${label} that counts any more. pulumi up waits for a new ${label}.`,
      };
    case "parentGone": {
      const parent = parentOf(target);
      return {
        isWarning: true,
        text: `The ${parent.kind.label} ${parent.arn} does not exist any more.`,
      };
    }
    case "untold":
      return { isWarning: true, text: untold(found.why, target) };
  }
}

function untold(why: Untold, { kind }: FoundTarget): string {
  return [
    `The gate cannot check for a newer ${kind.label}, so the gate counts as changed: ${sentence(`${why.error}: ${why.detail}`)}`,
    "pulumi up checks again, and fails if that check fails too.",
    ...remedies(why, kind),
  ].join(" ");
}

function remedies(why: Untold, kind: FoundTarget["kind"]): readonly string[] {
  switch (why.type) {
    case "refused":
      return [
        `Allow ${listGrant(kind)}, or set follow to false to keep the ${kind.label} that the gate found.`,
      ];
    case "unauthenticated":
      return [
        `Give the gate credentials, or set follow to false to keep the ${kind.label} that the gate found.`,
      ];
    case "misconfigured":
      return [why.remedy];
    default:
      return [];
  }
}
