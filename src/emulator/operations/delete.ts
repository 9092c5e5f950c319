import type { Call } from "./call.ts";
import { called } from "./describe.ts";
import type { Blocker, EmulatedKind } from "../kinds/emulated-kind.ts";
import { emulatedKindNamed } from "../kinds/table.ts";
import { refersTo } from "./references.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import { endingTimeline } from "../state/timeline.ts";
import { resourceInUse } from "../protocol/wire-errors.ts";

/** Delete<Kind>: the resource goes through its timeline of deletion and is gone at its end. */
export function performDelete(kind: EmulatedKind, call: Call): object {
  const { store } = call;
  const resource = called(kind, call);
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

/** @throws WireError ResourceInUseException while the resource, or an update of it, is on its way. */
export function requireIdle(resource: Resource, store: Store): void {
  if (!store.isUnderWay(resource)) {
    return;
  }
  throw resourceInUse(
    `Resource Arn ${resource.arn} is in use: it, or an update of it, is on its way.`,
  );
}

function leavingBy(
  resource: Resource,
  steps: NonNullable<Resource["timeline"]>,
  now: number,
): Resource {
  const { timeline, lastsMs } = endingTimeline(steps);
  // Nothing looks at it once it is gone, and until then no step may be the last.
  const shown = [...timeline, { status: "DELETED" }];
  return {
    ...resource,
    timeline: resource.timeline && shown,
    timelineStartedAt: now,
    goneAt: now + lastsMs,
  };
}

function blocking(
  { kind, underWay, sharing }: Blocker,
  resource: Resource,
  store: Store,
): Resource | undefined {
  const concerned =
    sharing === undefined
      ? referrers(kind, resource, store)
      : store.all(kind).filter(({ members }) => members[sharing] === resource.members[sharing]);
  return concerned.find((other) => underWay !== true || store.isUnderWay(other));
}

function referrers(name: Blocker["kind"], { arn }: Resource, store: Store): readonly Resource[] {
  const kind = emulatedKindNamed(name);
  return store.all(name).filter((other) => refersTo(kind, other, arn));
}
