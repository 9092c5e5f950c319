// The scenarios that the emulator must play the same for every AWS client.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientCall } from "../support/aws-clients/client.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import {
  fault,
  type Fault,
  type PersonalizeEmulator,
  type TimelineStep,
} from "../../src/emulator/index.ts";

/** What a client does with an emulator that is empty at first, and what comes of it. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** "{name}" anywhere in a step stands for what an earlier step kept under that name. */
export type Step = CallStep | Happening;

/** What happens in AWS, and is not a client's doing. */
type Happening =
  | { readonly advanceMs: number }
  | { readonly fault: Fault }
  /** Another course for the resource of that ARN, or for its latest update. */
  | { readonly timelineOf: string; readonly timeline: readonly TimelineStep[] }
  | { readonly updateOf: string; readonly timeline: readonly TimelineStep[] };

export interface CallStep extends Pick<ClientCall, "operation" | "input"> {
  /** Only leads up to what the scenario is about, and may be done by another client that is faster. */
  readonly setup?: true;
  /** Default "us-east-1". */
  readonly region?: string;
  /** Members the answer has, among others; timestamps as ISO 8601. */
  readonly output?: object;
  /** Members the answer has not, as paths: "campaign.failureReason". */
  readonly absent?: readonly string[];
  /** Members of the answer by the names they are kept under. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The code of the error that is the answer. */
  readonly error?: string;
  /** A client that checks requests does not even send this one. */
  readonly refusedByClient?: true;
}

export function scenarios(): readonly Scenario[] {
  const text = readFileSync(join(repositoryRoot(), "test/emulator/scenarios.json"), "utf8");
  return JSON.parse(text) as readonly Scenario[];
}

export function happen(it: Happening, emulator: PersonalizeEmulator): void {
  if ("advanceMs" in it) {
    emulator.advance(it.advanceMs);
  } else if ("fault" in it) {
    emulator.interject(fault(it.fault));
  } else if ("updateOf" in it) {
    emulator.setUpdateTimeline(it.updateOf, it.timeline);
  } else {
    emulator.setTimeline(it.timelineOf, it.timeline);
  }
}

/** A step with every "{name}" replaced. */
export function filledIn(step: CallStep, kept: ReadonlyMap<string, string>): CallStep {
  const text = JSON.stringify(step).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = kept.get(name);
    if (value === undefined) {
      throw new Error(`nothing was kept for ${placeholder}`);
    }
    return value;
  });
  return JSON.parse(text) as CallStep;
}

/** An answer with its timestamps, which each client writes in its own way, as ISO 8601. */
export function comparable(output: unknown): unknown {
  return JSON.parse(JSON.stringify(output), (member, value: unknown) =>
    member.endsWith("DateTime") ? new Date(value as string).toISOString() : value,
  );
}
