// The operations Describe<Kind>.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { newest } from "../kinds/latest-version.ts";
import { memberOf } from "../kinds/member-names.ts";
import { emulatedKindNamed } from "../kinds/table.ts";
import { without, withoutAbsent, type Members } from "../protocol/members.ts";
import { currentUpdateStepOf, type Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import type { Call } from "./call.ts";
import { calledResource } from "./called-resource.ts";
import { head, progress, summary } from "./summary.ts";

/** Describe<Kind>. */
export function performDescribe(kind: EmulatedKind, call: Call): object {
  return { [memberOf(kind)]: description(kind, calledResource(kind, call), call.store) };
}

function description(kind: EmulatedKind, resource: Resource, store: Store): Members {
  const { update, latest, hidden = [] } = kind;
  return {
    ...head(kind, resource, store, kind.failureReason !== "never"),
    ...without(resource.members, ...hidden),
    ...(update?.member !== undefined &&
      withoutAbsent({ [update.member]: updateSummary(resource, store) })),
    ...(latest && withoutAbsent({ [latest.member]: newestSummary(latest, resource, store) })),
  };
}

function updateSummary(resource: Resource, store: Store): Members | undefined {
  const current = currentUpdateStepOf(resource, store.now);
  const { update } = resource;
  return update && { ...update.members, ...progress(update.createdAt, current, true) };
}

function newestSummary(
  { kind, by }: NonNullable<EmulatedKind["latest"]>,
  { arn }: Resource,
  store: Store,
): Members | undefined {
  const found = newest(store.all(kind).filter((other) => other.members[by] === arn));
  return found && summary(emulatedKindNamed(kind), found, store);
}
