import { laterArnIn, type Drift } from "./drift.ts";
import type { SuccessiveKind } from "../kinds/kind.ts";
import { kindNamed } from "../kinds/kinds.ts";
import type { DescribedResource } from "../kinds/status.ts";
import type { Subject } from "../kinds/target.ts";

/** What has become of a resource that was ready, in a sentence. */
export function accountOf(
  drift: Drift,
  kind: SuccessiveKind,
  resource: DescribedResource | undefined,
): string {
  const { succession } = kind;
  const { since = "" } = drift;
  const later = `The later ${kind.label} ${laterArnIn(drift) ?? ""}, created at ${since},`;
  const parentArn = String(resource?.[succession.parentMember]);
  const parent = `The ${kindNamed(succession.parent).label} ${parentArn}`;
  switch (drift.kind) {
    case "superseded":
      return `${later} ${succession.replaced}.`;
    case "extended":
      return `${later} ${succession.added}.`;
    case "importUnderWay":
    case "trainingUnderWay":
      return `${later} is under way.`;
    case "importFailed":
    case "trainingFailed":
      return `${later} failed.`;
    case "datasetGone":
    case "solutionGone":
      return `${parent} is not there any more.`;
    case "datasetDeleting":
    case "solutionDeleting":
      return `${parent} is being deleted.`;
    case "datasetReplaced":
    case "solutionReplaced":
      return `${parent} was made again at ${since}, after this ${kind.label}.`;
    case "tooOld":
      return `This ${kind.label} was created at ${resource?.creationDateTime?.toISOString() ?? "?"} and is older than maxAge since ${since}.`;
  }
}

/** What to do about what breaks a gate's promise, given all that was found. */
export function remedyFor(
  { parentArn }: Subject,
  kind: SuccessiveKind,
  breaches: readonly Drift[],
  drift: readonly Drift[],
): string {
  const broken = (ending: string): boolean => breaches.some((one) => one.kind.endsWith(ending));
  const superseded = drift.find((one) => one.kind === "superseded");
  const successor = superseded && laterArnIn(superseded);
  const isParentGone = broken("Gone") || broken("Deleting");
  const parent = kindNamed(kind.succession.parent).label;
  const take = parentArn === undefined ? "give the gate its ARN" : "change the gate's triggers";
  const remedy =
    successor === undefined || isParentGone
      ? `${isParentGone ? `Make the ${parent} again, create` : "Create"} a new ${kind.label}, and ${take}`
      : parentArn === undefined
        ? `Give the gate the later one's ARN, ${successor}`
        : `Change the gate's triggers, so that it takes the later one, ${successor}`;
  const otherwise = [
    ...(broken("superseded") ? ['set its onSuperseded to "report"'] : []),
    ...(broken("tooOld") ? ["raise its maxAge"] : []),
  ];
  return `${[remedy, ...otherwise].join(", or ")}.`;
}
