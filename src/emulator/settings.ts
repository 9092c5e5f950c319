import { type EmulatorOptions } from "./emulator.ts";
import { type KindName, type KindTimelines } from "./kind.ts";
import { checkedTimeline, endingTimeline, type TimelineStep } from "./timeline.ts";

/** How an emulator was told to behave. */
export interface Settings {
  /** The clock, in milliseconds since the epoch, before anything is advanced. */
  readonly now: () => number;
  /** What differs from the timelines of the table. */
  readonly timelines: Readonly<Partial<Record<KindName, KindTimelines>>>;
  /** What differs from the limits of the table. */
  readonly limits: Readonly<Partial<Record<KindName, number>>>;
  /** Owner of what is created without naming an account. */
  readonly account: string;
}

/** @throws RangeError when a timeline makes no sense or the account is none. */
export function settingsOf({
  now = Date.now,
  timeline,
  timelines = {},
  limits = {},
  account = "123456789012",
}: EmulatorOptions): Settings {
  if (!/^\d{12}$/.test(account)) throw new RangeError(`"${account}" is not an AWS account.`);
  if (timeline !== undefined) checkedTimeline(timeline);
  Object.values(timelines).forEach(check);
  return {
    now,
    timelines: {
      ...timelines,
      ...(timeline && { DatasetImportJob: { created: timeline, ...timelines.DatasetImportJob } }),
    },
    limits,
    account,
  };
}

function check({ created, updated, deleted, stopped, started }: KindTimelines): void {
  const lasting: (readonly TimelineStep[] | undefined)[] = [created, updated];
  lasting.push(...Object.values(stopped ?? {}), ...Object.values(started ?? {}));
  for (const timeline of lasting) if (timeline !== undefined) checkedTimeline(timeline);
  if (deleted !== undefined) endingTimeline(deleted);
}
