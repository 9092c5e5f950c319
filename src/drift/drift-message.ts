// Drift in sentences: the change, and the advice.
import type { SuccessiveKind } from "../kinds/kind.ts";
import { inProgram, type Spelling } from "../kinds/spelling.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Target } from "../kinds/target.ts";
import { laterArnIn, type Drift } from "./drift.ts";
import { driftRow } from "./drift-rows.ts";

/** The drift of a resource that was ready, in a sentence. */
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

/** The advice for the drift that a gate does not tolerate, given all drift that was found. */
export function driftRemedy(
  target: Target,
  kind: SuccessiveKind,
  breaches: readonly Drift[],
  drift: readonly Drift[],
): string {
  const superseded = drift.find((one) => one.kind === "superseded");
  const successor = superseded && laterArnIn(superseded);
  const parentIsLost = breaches.some((one) => driftRow(one.kind).parentIsLost === true);
  const parent = kind.succession.parent.label;
  const { takeNew, takeLater } = waysToTake(target, kind);
  const remedy =
    successor === undefined || parentIsLost
      ? `${parentIsLost ? `Create the ${parent} again, create` : "Create"} a new ${kind.label}, and ${takeNew}`
      : `${takeLater}, ${successor}`;
  const tolerances = breaches.flatMap(({ kind: name }) => driftRow(name).tolerance ?? []);
  return `${[remedy, ...tolerances].join(", or ")}.`;
}

/** The ways to make a gate take another resource, in parts of a sentence. */
function waysToTake(
  target: Target,
  { label }: SuccessiveKind,
): { readonly takeNew: string; readonly takeLater: string } {
  if (target.parentArn === undefined) {
    return {
      takeNew: "give the gate its ARN",
      takeLater: `Give the gate the later ${label}`,
    };
  }
  return target.follows
    ? {
        takeNew: "run pulumi up",
        takeLater: `Run pulumi up to take the later ${label}`,
      }
    : {
        takeNew: "change the gate's triggers",
        takeLater: `Change the gate's triggers to take the later ${label}`,
      };
}
