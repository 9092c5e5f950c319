// Drift in sentences: what has become of a resource, and what to do about it.
import type { SuccessiveKind } from "../kinds/kind.ts";
import { inProgram, type Spelling } from "../kinds/spelling.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Target } from "../kinds/target.ts";
import { laterArnIn, type Drift } from "./drift.ts";
import { driftRow } from "./drift-rows.ts";

/** What has become of a resource that was ready, in a sentence. */
export function driftMessage(
  drift: Drift,
  kind: SuccessiveKind,
  resource: DescribedResource | undefined,
  spell: Spelling = inProgram,
): string {
  const { parent, parentMember, replaced, added } = kind.succession;
  const { since = "" } = drift;
  return driftRow(drift.kind).message({
    later: `The later ${kind.label} ${laterArnIn(drift) ?? ""}, created at ${since},`,
    replaced,
    added,
    parent: `The ${parent.label} ${String(resource?.[parentMember])}`,
    label: kind.label,
    created: resource?.creationDateTime?.toISOString() ?? "?",
    since,
    spell,
  });
}

/** What to do about the drift that a gate does not bear, given all drift that was found. */
export function driftRemedy(
  { parentArn }: Target,
  kind: SuccessiveKind,
  breaches: readonly Drift[],
  drift: readonly Drift[],
): string {
  const superseded = drift.find((one) => one.kind === "superseded");
  const successor = superseded && laterArnIn(superseded);
  const parentIsLost = breaches.some((one) => driftRow(one.kind).parentIsLost === true);
  const parent = kind.succession.parent.label;
  const take = parentArn === undefined ? "give the gate its ARN" : "change the gate's triggers";
  const remedy =
    successor === undefined || parentIsLost
      ? `${parentIsLost ? `Make the ${parent} again, create` : "Create"} a new ${kind.label}, and ${take}`
      : parentArn === undefined
        ? `Give the gate the later one's ARN, ${successor}`
        : `Change the gate's triggers, so that it takes the later one, ${successor}`;
  const tolerances = breaches.flatMap(({ kind: name }) => driftRow(name).tolerance ?? []);
  return `${[remedy, ...tolerances].join(", or ")}.`;
}
