// Timelines: the steps of a resource, and its step at a time.

/** One step in a resource's life. */
export interface TimelineStep {
  /** The status. It may be any text, even a status that AWS does not have. */
  readonly status: string;
  /** The duration of this step, in milliseconds. Every step has a duration, except the last step, which never ends. */
  readonly forMs?: number;
  /** The `failureReason` in Describe during this step, for kinds that have a reason; left out: no such member. */
  readonly failureReason?: string;
}

/** The step of a timeline at a time, and the beginning of the step. */
export interface CurrentStep {
  readonly step: TimelineStep;
  /** The beginning of the step, in milliseconds since the epoch. */
  readonly beganAt: number;
}

/** A copy of a timeline whose last step, and only that step, has no end. @throws RangeError for any other timeline. */
export function checkedTimeline(timeline: readonly TimelineStep[]): readonly TimelineStep[] {
  if (timeline.length === 0) {
    throw new RangeError("A timeline needs at least one step.");
  }
  return timeline.map((step, index) => {
    const isLast = index === timeline.length - 1;
    if (isLast && step.forMs !== undefined) {
      throw new RangeError(
        `The last step of a timeline ("${step.status}") never ends, so it takes no forMs.`,
      );
    }
    if (!isLast && !(Number.isFinite(step.forMs) && Number(step.forMs) >= 0)) {
      throw new RangeError(
        `Step "${step.status}" of a timeline needs forMs, in milliseconds, because it is not the last step.`,
      );
    }
    return { ...step };
  });
}

/** A timeline with another last step. */
export function endingWith(
  timeline: readonly TimelineStep[],
  end: TimelineStep,
): readonly TimelineStep[] {
  return [...timeline.slice(0, -1), end];
}

/** The step that a timeline which began at `startedAt` has reached at `now` (both in milliseconds since the epoch). */
export function stepAt(
  timeline: readonly TimelineStep[],
  startedAt: number,
  now: number,
): CurrentStep {
  let beganAt = startedAt;
  for (const step of timeline) {
    const endsAt = beganAt + (step.forMs ?? Infinity);
    if (now < endsAt) {
      return { step, beganAt };
    }
    beganAt = endsAt;
  }
  throw new RangeError("The last step of a timeline must not end.");
}

/**
 * A copy of a timeline of deletion, and the duration of all its steps, in milliseconds.
 *
 * @throws RangeError when a step does not end.
 */
export function endingTimeline(timeline: readonly TimelineStep[]): {
  readonly timeline: readonly TimelineStep[];
  readonly lastsMs: number;
} {
  const lastsMs = timeline.reduce((sum, { forMs = Infinity }) => sum + forMs, 0);
  if (!Number.isFinite(lastsMs) || timeline.some(({ forMs }) => Number(forMs) < 0)) {
    throw new RangeError(
      "Every step of a timeline of deletion needs forMs, a number of milliseconds from 0 up.",
    );
  }
  return { timeline: timeline.map((step) => ({ ...step })), lastsMs };
}
