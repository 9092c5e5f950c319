// The ways in which many gates can share the calls that AWS allows.

/** A way for many gates to share the calls that AWS allows. */
export interface Pace {
  readonly name: string;
  /** The retry mode of the AWS SDK's client that they share. */
  readonly retryMode: "standard" | "adaptive";
  /** Whether the calls go through the gate's limiter, twenty at once and the waiting gates first. */
  readonly limited: boolean;
}

/** The last is the gate's. */
export const PACES: readonly Pace[] = [
  { name: "standard", retryMode: "standard", limited: false },
  { name: "standard, limited", retryMode: "standard", limited: true },
  { name: "adaptive", retryMode: "adaptive", limited: false },
  { name: "adaptive, limited", retryMode: "adaptive", limited: true },
];
