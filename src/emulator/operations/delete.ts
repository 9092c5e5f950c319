// The operations Delete<Kind>.
import type { Blocker, EmulatedKind } from "../kinds/emulated-kind.ts";
import { emulatedKindNamed } from "../kinds/table.ts";
import type { KindName } from "../protocol/kind-name.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import { endingTimeline } from "../state/timeline.ts";
import type { Call } from "./call.ts";
import { calledResource, requireIdle } from "./called-resource.ts";
import { refersTo } from "./references.ts";

/** Delete<Kind>: the resource goes through its timeline of deletion and is gone at the end of the timeline. */
export function performDelete(kind: EmulatedKind, call: Call): object {
  const { store } = call;
  const resource = calledResource(kind, call);
  requireIdle(resource, store);
  for (const blocker of kind.deletion?.blockedBy ?? []) {
    const found = blocking(blocker, resource, store);
    if (found !== undefined) {
      throw resourceInUse(`Resource Arn ${resource.arn} is in use by ${found.arn}.`);
    }
  }
  const { takesAlong } = kind.deletion ?? {};
  const alongside = takesAlong === undefined ? [] : referrers(takesAlong, resource, store);
  const steps = store.timelines(kind.name).deleted ?? [];
  const leaving = leavingBy(resource, steps, store.now);
  store.put(leaving);
  for (const other of alongside) {
    store.put({ ...other, goneAt: leaving.goneAt });
  }
  return {};
}

function leavingBy(
  resource: Resource,
  steps: NonNullable<Resource["timeline"]>,
  now: number,
): Resource {
  const { timeline, lastsMs } = endingTimeline(steps);
  // Every step of a deletion ends, but a timeline needs a last step. Nobody sees the last step: the resource is gone by then.
  const shown = [...timeline, { status: "DELETED" }];
  return {
    ...resource,
    timeline: resource.timeline && shown,
    timelineStartedAt: now,
    goneAt: now + lastsMs,
  };
}

/** The first resource that keeps another resource from being deleted. */
function blocking(
  { kind, while: condition, concerns }: Blocker,
  resource: Resource,
  store: Store,
): Resource | undefined {
  const concerned =
    concerns === undefined
      ? referrers(kind, resource, store)
      : store.all(kind).filter((other) => concerns(resource, other, store));
  return concerned.find(
    (other) =>
      condition === undefined ||
      store.isUnderWay(other) ||
      (condition === "under way or ACTIVE" && store.status(other) === "ACTIVE"),
  );
}

/** The resources of a kind that refer to a resource. */
function referrers(name: KindName, { arn }: Resource, store: Store): readonly Resource[] {
  const kind = emulatedKindNamed(name);
  return store.all(name).filter((other) => refersTo(kind, other, arn));
}
