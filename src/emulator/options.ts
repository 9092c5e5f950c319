// The options of an emulator, checked and completed with their defaults.
import type { EmulatorOptions } from "./emulator.ts";
import { EMULATED_KINDS } from "./kinds/table.ts";
import type { KindName } from "./protocol/kind-name.ts";
import type { KindTimelines } from "./state/kind-timelines.ts";
import type { Settings } from "./state/settings.ts";
import { checkedTimeline, endingTimeline, type TimelineStep } from "./state/timeline.ts";

/** @throws RangeError when a timeline, a time or the account is not valid. */
export function settingsFrom({
  now = Date.now,
  timeline,
  timelines = {},
  limits = {},
  automaticTrainingMs = 1_000,
  account = "123456789012",
}: EmulatorOptions): Settings {
  if (!/^\d{12}$/.test(account)) {
    throw new RangeError(`"${account}" is not an AWS account. An account has twelve digits.`);
  }
  if (!(automaticTrainingMs >= 0)) {
    throw new RangeError(
      `automaticTrainingMs must be a number of milliseconds from 0 up, not ${automaticTrainingMs}.`,
    );
  }
  if (timeline !== undefined) {
    checkedTimeline(timeline);
  }
  Object.values(timelines).forEach(requireTimelines);
  const ofImportJobs = timeline && {
    DatasetImportJob: { created: timeline, ...timelines.DatasetImportJob },
  };
  return {
    now,
    timelines: completed({ ...timelines, ...ofImportJobs }),
    limits,
    automaticTrainingMs,
    account,
  };
}

function requireTimelines({ created, updated, deleted, stopped, started }: KindTimelines): void {
  const lasting: (readonly TimelineStep[] | undefined)[] = [created, updated];
  lasting.push(...Object.values(stopped ?? {}), ...Object.values(started ?? {}));
  for (const timeline of lasting) {
    if (timeline !== undefined) {
      checkedTimeline(timeline);
    }
  }
  if (deleted !== undefined) {
    endingTimeline(deleted);
  }
}

/** The timelines of every kind: the given timelines, and for the rest the timelines in the table of kinds. */
function completed(given: NonNullable<EmulatorOptions["timelines"]>): Settings["timelines"] {
  const timelines = EMULATED_KINDS.map(({ name, timelines: own }) => [
    name,
    { ...own, ...given[name] },
  ]);
  return Object.fromEntries(timelines) as Record<KindName, KindTimelines>;
}
