// The result of an operation of Pulumi, before a front puts the result into the form that its process sends.
import type { Kind } from "../kinds/kind.ts";
import type { GateState } from "../state/stored-form.ts";
import type { ReadinessError } from "../wait/readiness-error.ts";

/** A gate as Pulumi keeps it. */
export interface KeptGate {
  /** The ID by which the engine knows the gate: the ARN that the gate was given. */
  readonly id: string;
  readonly kind: Kind;
  readonly state: GateState;
}

/** The result of create, update and get. */
export type Response =
  /** The resource is ready. */
  | { readonly type: "ready"; readonly gate: KeptGate }
  /**
   * The resource is not ready. The gate stays in the state as not initialized, and the next `pulumi up` updates it. The engine
   * gets the gate inside an error, so the front cuts its state to what an error can carry.
   */
  | { readonly type: "notReady"; readonly gate: KeptGate; readonly error: ReadinessError }
  /** The operation failed and leaves nothing behind: the gate stays in the state as it was, or out of the state. */
  | { readonly type: "refused"; readonly kind: Kind; readonly error: unknown };

/** The result of a refresh. */
export type RefreshResponse =
  | Response
  /** AWS does not find the resource any more. */
  | { readonly type: "gone" };
