import type { EmulatorOptions } from "./emulator.ts";
import type { KindName, KindTimelines } from "./kinds/emulated-kind.ts";
import type { TimelineStep } from "./state/timeline.ts";
import { checkedTimeline, endingTimeline } from "./state/timeline.ts";

/** How an emulator was told to behave. */
export interface Settings {
  /** The clock, in milliseconds since the epoch, before anything is advanced. */
  readonly now: () => number;
  /** What differs from the timelines of the table. */
  readonly timelines: Readonly<Partial<Record<KindName, KindTimelines>>>;
  /** What differs from the limits of the table. */
  readonly limits: Readonly<Partial<Record<KindName, number>>>;
  /** How long after a solution is ACTIVE its automatic training starts, in milliseconds. */
  readonly automaticTrainingMs: number;
  /** Owner of what is created without naming an account. */
  readonly account: string;
}

/** @throws RangeError when a timeline or a time makes no sense or the account is none. */
export function settingsOf({
  now = Date.now,
  timeline,
  timelines = {},
  limits = {},
  automaticTrainingMs = 1_000,
  account = "123456789012",
}: EmulatorOptions): Settings {
  if (!/^\d{12}$/.test(account)) {
    throw new RangeError(`"${account}" is not an AWS account.`);
  }
  if (!(automaticTrainingMs >= 0)) {
    throw new RangeError(`Automatic training cannot start after ${automaticTrainingMs} ms.`);
  }
  if (timeline !== undefined) {
    checkedTimeline(timeline);
  }
  Object.values(timelines).forEach(check);
  return {
    now,
    timelines: {
      ...timelines,
      ...(timeline && { DatasetImportJob: { created: timeline, ...timelines.DatasetImportJob } }),
    },
    limits,
    automaticTrainingMs,
    account,
  };
}

function check({ created, updated, deleted, stopped, started }: KindTimelines): void {
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
