// Whether a limit leaves room for a new resource.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { shareAccountAndRegion } from "../protocol/arn.ts";
import { limitExceeded, quotaExceeded } from "../protocol/wire-errors.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";

/** @throws WireError LimitExceededException when there are as many resources as the limit allows. */
export function requireRoom(
  { name, label, limit }: EmulatedKind,
  resource: Resource,
  store: Store,
): void {
  if (limit === undefined) {
    return;
  }
  const most = store.settings.limits[name] ?? limit.most;
  const { of, per = () => "account and region" } = limit;
  const scope = per(resource.members, store);
  const counted = store
    .all(name)
    .filter(
      (other) =>
        shareAccountAndRegion(other.arn, resource.arn) &&
        per(other.members, store) === scope &&
        (of === "all" || store.isUnderWay(other)),
    );
  if (counted.length < most) {
    return;
  }
  throw of === "all" ? quotaExceeded(most, label) : limitExceeded(most);
}
