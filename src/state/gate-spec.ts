// A gate as one parsed value: its target and the way of the wait. parse.ts makes the value, and all other code takes it.
import type { Access } from "../aws/access.ts";
import type { Target } from "../kinds/target.ts";
import type { ScheduleBounds } from "../schedule/schedule.ts";
import type { GateInputs, OnSuperseded } from "./gate-inputs.ts";

/** The Pulumi operation that a wait belongs to. Each has its own deadline in `customTimeouts`. */
export type WaitOperation = "create" | "update" | "read";

/** The target of a gate, and the way of the wait. Times in milliseconds. */
export interface GateSpec {
  readonly target: Target;
  readonly access: Access;
  /** The time after which each operation gives up. */
  readonly deadlines: Readonly<Record<WaitOperation, number>>;
  /** Bounds of the interval between two looks. */
  readonly bounds: ScheduleBounds;
  /** The ARN that the expected member must have. Default: any ARN. */
  readonly expectedArn?: string | undefined;
  /** The greatest age of the resource. Default: any age. */
  readonly maxAgeMs?: number | undefined;
  readonly onSuperseded: OnSuperseded;
  /** The gate's own URN, by which the engine knows the gate's row. */
  readonly urn?: string | undefined;
  /** The inputs that the state keeps, undefined where nothing was given. */
  readonly inputs: GateInputs;
}
