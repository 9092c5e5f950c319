// The best schedules, as contenders that wait for the same imports as all others.
import { bayesRule, IGNORANT } from "./bayes.ts";
import type { Contender, SimulatedImport, WaitOutcome } from "./contender.ts";
import type { LookRule } from "./look-rule.ts";
import { scaleFreeRule } from "./scale-free.ts";
import { WatchedImport } from "./watched-import.ts";

/** The best that a schedule can do with the same histories as the gate, within its bounds. */
export const bestWithHistory: Contender = ruleContender(
  "best, with history",
  "no program: the Bayes-optimal schedule for the same histories, from 2 s to 60 s",
  ({ historyMs }) => bayesRule(historyMs, IGNORANT),
);

/** The best for who knows nothing, within the gate's bounds. */
export const bestWithoutHistory: Contender = ruleContender(
  "best, no history",
  "no program: the schedule for durations of which every order of magnitude is equally likely, from 10 s to 30 s",
  () => scaleFreeRule,
);

/** The best possible schedules, which no program has, and with which no program is compared. */
export const BEST_SCHEDULES: readonly Contender[] = [bestWithHistory, bestWithoutHistory];

function ruleContender(
  name: string,
  what: string,
  ruleFor: (simulated: SimulatedImport) => LookRule,
): Contender {
  return {
    name,
    what,
    run: (imports) =>
      Promise.resolve(imports.map((simulated) => waitByRule(ruleFor(simulated), simulated))),
  };
}

function waitByRule(rule: LookRule, simulated: SimulatedImport): WaitOutcome {
  let nowMs = 0;
  const watched = new WatchedImport(simulated, () => nowMs);
  while (!watched.isActive()) {
    nowMs += rule(nowMs);
  }
  return watched.outcome();
}
