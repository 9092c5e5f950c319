// What a gate says before an update when the resource that it has found is not the newest any more.
import { listGrant } from "../kinds/kind.ts";
import { shortName } from "../kinds/short-name.ts";
import type { StatusClass } from "../kinds/status.ts";
import { parentOf, type FoundTarget } from "../kinds/target.ts";
import { formatAge } from "../time/duration.ts";
import type { Following, Untold } from "./follow.ts";
import { sentence } from "./readiness-error.ts";

/** What to tell, and whether it is a warning. */
export interface FollowMessage {
  readonly isWarning: boolean;
  readonly text: string;
}

/** How the newest is, and what `pulumi up` does about it. */
const STANDINGS: Readonly<Record<StatusClass, string>> = {
  pending: "and under way: pulumi up waits for it",
  target: "and ready: pulumi up takes it",
  failure: "and failed: pulumi up fails until there is a newer one",
  unknown: "and in a status that this version does not know: pulumi up waits for it",
};

/** What to tell of the newest; undefined when the gate has it. @param nowMs milliseconds since the epoch */
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
        text: `The newest ${label} is ${name}, created ${age} ago ${STANDINGS[status]}.`,
      };
    }
    case "none":
      return {
        isWarning: true,
        text: `AWS lists no ${label} any more that counts. pulumi up waits for a new one.`,
      };
    case "parentGone": {
      const parent = parentOf(target);
      return {
        isWarning: true,
        text: `The ${parent.kind.label} ${parent.arn} is not there any more.`,
      };
    }
    case "untold":
      return { isWarning: true, text: untold(found.why, target) };
  }
}

function untold(why: Untold, { kind }: FoundTarget): string {
  return [
    `Whether there is a newer ${kind.label} is not known, so this gate counts as changed: ${sentence(`${why.error}: ${why.detail}`)}`,
    "pulumi up asks again, and fails if AWS does not answer then either.",
    ...remedies(why, kind),
  ].join(" ");
}

function remedies(why: Untold, kind: FoundTarget["kind"]): readonly string[] {
  switch (why.type) {
    case "refused":
      return [
        `Allow ${listGrant(kind)}, or set follow to false: the gate then keeps to the ${kind.label} that it found.`,
      ];
    case "unauthenticated":
      return [
        `Give it credentials, or set follow to false: the gate then keeps to the ${kind.label} that it found.`,
      ];
    case "misconfigured":
      return [why.remedy];
    default:
      return [];
  }
}
