// The loop of every wait: look, decide, sleep, and look again.
import pRetry from "p-retry";

import { shortName } from "../kinds/short-name.ts";
import { shownStatus, type DescribedResource } from "../kinds/status.ts";
import { estimateFrom, type Estimate } from "../schedule/estimate.ts";
import { nextDelay, type ScheduleBounds } from "../schedule/schedule.ts";
import { withinLimit } from "../time/time-limit.ts";
import { decide, type WaitLimits } from "./decision.ts";
import { WaitCanceledError } from "./errors.ts";
import type { Looks } from "./looks.ts";
import { startObservations, type Observation, type Observations } from "./observations.ts";
import type { Progress } from "./progress.ts";
import type { WaitContext } from "./wait-context.ts";
import type { ReadyFacts, WaitFacts } from "./wait-facts.ts";

/** One wait: its looks, its limits, and the bounds of its intervals. */
export interface Wait extends WaitLimits {
  readonly looks: Looks;
  readonly bounds: ScheduleBounds;
  /**
   * The durations of earlier resources of the succession, in milliseconds; asked once, after the first look that finds the
   * resource not ready. Rejects only when `signal` aborts, as it does when the wait is over.
   */
  readonly earlierDurations: (
    resource: DescribedResource,
    signal: AbortSignal,
  ) => Promise<readonly number[]>;
}

/** The part of the context that the loop itself needs. */
type LoopContext = Pick<WaitContext, "clock" | "random" | "signal"> & {
  readonly progress: Pick<Progress, "waiting">;
};

/** The reason why the history is not needed any more. Without it, each wait would make an error with a useless stack trace. */
const OVER = "over";

/** The resource is not ready, and the gate looks again after `delayMs`: for p-retry, an attempt to repeat. */
class LookAgain extends Error {
  constructor(readonly delayMs: number) {
    super();
  }
}

/**
 * Waits until a resource is ready: looks at once, then again and again as `schedule.ts` says.
 *
 * @returns the facts, with the description of the ready resource; nothing else.
 * @throws ReadinessError for every other outcome.
 */
export async function waitUntilReady(wait: Wait, context: LoopContext): Promise<ReadyFacts> {
  const { looks } = wait;
  const { signal } = context;
  const observations = startObservations(() => looks.target(), context.clock);
  const over = new AbortController();
  const learn = learner(wait, signal, over.signal);
  try {
    const resource = await pRetry(() => lookOnce(wait, context, observations, learn), {
      retries: Infinity,
      signal,
      // p-retry's own delays cannot follow the age of a resource. So the answer to "look again?" waits for the schedule's
      // delay.
      minTimeout: 0,
      shouldRetry: async ({ error }) => {
        if (!(error instanceof LookAgain)) {
          return false;
        }
        await looks.rest(error.delayMs, signal);
        return true;
      },
    });
    return { ...observations.facts(), resource };
  } catch (error) {
    throw signal.aborted ? new WaitCanceledError(observations.facts()) : error;
  } finally {
    over.abort(OVER);
    looks.leave();
  }
}

/** @throws LookAgain when the resource is not ready; ReadinessError when the wait ends without a ready resource. */
async function lookOnce(
  wait: Wait,
  { clock, progress, random, signal }: LoopContext,
  observations: Observations,
  learn: Learn,
): Promise<DescribedResource> {
  const beganMs = clock.elapsedMs();
  const observation = observations.note(await wait.looks.look(signal), beganMs);
  const { found } = observation;
  const decision = decide(observation, wait);
  switch (decision.type) {
    case "ready":
      return decision.resource;
    case "fail":
      throw decision.error;
    case "wait": {
      const estimate = await learn(observation.facts.resource, decision.leftMs);
      const facts = observations.facts();
      const ageMs = facts.ageMs ?? facts.waitedMs;
      const nextLookMs = nextDelay({
        ageMs,
        estimate,
        bounds: wait.bounds,
        unanswered: observation.unanswered,
        retryAfterMs: found.type === "noAnswer" ? found.retryAfterMs : undefined,
        // The call for the history took some of the time.
        leftMs: decision.leftMs - (facts.waitedMs - observation.facts.waitedMs),
        random: random(),
      });
      progress.waiting({
        name: shortName(facts.target, facts.resource),
        status: statusOf(observation, facts),
        ageMs: facts.ageMs,
        estimate,
        trouble: decision.trouble,
        waitedMs: facts.waitedMs,
        nextLookMs,
      });
      throw new LookAgain(nextLookMs);
    }
  }
}

function statusOf({ found }: Observation, { target, resource }: WaitFacts): string | undefined {
  return found.type === "none"
    ? `no ${target.kind.succession?.noun ?? target.kind.label} yet`
    : resource && shownStatus(target.kind, resource);
}

type Learn = (
  resource: DescribedResource | undefined,
  leftMs: number,
) => Promise<Estimate | undefined>;

/** The time for which the first sleep waits for the history, in milliseconds. */
const LEARNING_MS = 1_000;

/** Asks for the history once, as soon as the resource is known; a late answer is there for a later look. */
function learner({ earlierDurations }: Wait, signal: AbortSignal, over: AbortSignal): Learn {
  let estimate: Estimate | undefined;
  let hasAsked = false;
  return async (resource, leftMs) => {
    if (resource !== undefined && !hasAsked) {
      hasAsked = true;
      const known = earlierDurations(resource, over).then((durations) => {
        estimate = estimateFrom(durations);
      });
      // The wait may be over before the answer comes. A rejection is then no fault.
      known.catch(() => undefined);
      await withinLimit(Math.min(LEARNING_MS, leftMs), signal, () => known);
    }
    return estimate;
  };
}
