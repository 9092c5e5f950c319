// One line about each resource that the emulator holds.
import { EMULATED_KINDS } from "../kinds/table.ts";
import { locationOf, resourceSection } from "../protocol/arn.ts";
import { currentStepOf, currentUpdateStepOf, type Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";

/** One line about a resource. */
export interface Holding {
  /** The label of the kind. */
  readonly kind: string;
  /** The ARN's last section. */
  readonly resource: string;
  /** The status, with the status of the latest update if there was an update; "-" for a kind without a status. */
  readonly status: string;
  /** The beginning of the status, ISO 8601. */
  readonly since: string;
  readonly failureReason: string;
}

/** The columns of a holding, from left to right. */
export const COLUMNS = ["kind", "resource", "status", "since", "failureReason"] as const;

/** Holdings by their region and account, "us-east-1 123456789012". */
export type HoldingsByLocation = ReadonlyMap<string, readonly Holding[]>;

/** All resources: in the order of the table of kinds, and by age within a kind. */
export function holdingsByLocation(store: Store): HoldingsByLocation {
  const held = new Map<string, Holding[]>();
  for (const { name, label } of EMULATED_KINDS) {
    for (const resource of store.all(name)) {
      const location = locationText(resource.arn);
      const holding = {
        kind: label,
        resource: resourceSection(resource.arn),
        ...progress(resource, store.now),
      };
      held.set(location, [...(held.get(location) ?? []), holding]);
    }
  }
  return held;
}

function locationText(arn: string): string {
  const { region = "", account = "" } = locationOf(arn) ?? {};
  return `${region} ${account}`;
}

function progress(
  resource: Resource,
  now: number,
): Pick<Holding, "status" | "since" | "failureReason"> {
  const own = currentStepOf(resource, now);
  const update = currentUpdateStepOf(resource, now);
  return {
    status: [own?.step.status ?? "-", ...(update ? [`update ${update.step.status}`] : [])].join(
      ", ",
    ),
    since: new Date(update?.beganAt ?? own?.beganAt ?? resource.createdAt).toISOString(),
    failureReason: (update ?? own)?.step.failureReason ?? "",
  };
}
