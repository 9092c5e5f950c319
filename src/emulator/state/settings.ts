// The settings of one emulator, complete and checked.
import type { KindName } from "../protocol/kind-name.ts";
import type { KindTimelines } from "./kind-timelines.ts";

/** The settings of one emulator, complete and checked. */
export interface Settings {
  /** The clock, in milliseconds since the epoch, without any advance. */
  readonly now: () => number;
  /** The timelines of every kind. */
  readonly timelines: Readonly<Record<KindName, KindTimelines>>;
  /** The limits that differ from the limits in the table of kinds. */
  readonly limits: Readonly<Partial<Record<KindName, number>>>;
  /** The time from the moment a solution is ACTIVE to its automatic training, in milliseconds. */
  readonly automaticTrainingMs: number;
  /** The account, twelve digits, of a resource that is created without an ARN that names an account. */
  readonly account: string;
}
