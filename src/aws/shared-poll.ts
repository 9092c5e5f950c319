import type { Clock } from "../time/clock.ts";
import type { Answer } from "./aws-result.ts";
import { shareCall, type SharedCall } from "./single-flight.ts";
import type { DescribedResource } from "../kinds/status.ts";

/** One gate's part in the looks at a resource. */
export interface Poll {
  /**
   * An answer this gate has not had yet: of another gate's look since its last one, of a look under way, or of a new
   * look. Rejects as soon as `signal` aborts, which ends the look for no other gate.
   */
  look(signal: AbortSignal): Promise<Answer<DescribedResource>>;
  /** Sleeps, but no longer than until another gate has an answer; rejects as soon as `signal` aborts. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
  /** Takes no part any more. */
  leave(): void;
}

/** A look at a resource; `isWaitedFor` when the last look found it, not ready. */
export type Look = (
  signal: AbortSignal,
  isWaitedFor: boolean,
) => Promise<Answer<DescribedResource>>;

/** What gates of this process wait for now, by a key of its own. */
export interface Polls {
  /** Takes part in the looks at one resource, which `look` makes for all who do. */
  join(key: string, look: Look): Poll;
}

/** However many gates wait for one resource, each look at it serves them all. */
export function sharePolls(clock: Clock): Polls {
  const polls = new Map<string, SharedPoll>();
  return {
    join(key, look) {
      const poll = polls.get(key) ?? new SharedPoll(look, clock);
      polls.set(key, poll);
      return poll.join(() => {
        polls.delete(key);
      });
    },
  };
}

class SharedPoll {
  #gates = 0;
  #answers = 0;
  #latest: Answer<DescribedResource> | undefined;
  #underWay: SharedCall<Answer<DescribedResource>> | undefined;
  readonly #resting = new Set<() => void>();

  constructor(
    private readonly lookAtIt: Look,
    private readonly clock: Clock,
  ) {}

  join(onEmpty: () => void): Poll {
    // What was seen before a gate came is no look of its own.
    let had = this.#answers;
    this.#gates += 1;
    return {
      look: async (signal) => {
        signal.throwIfAborted();
        const answer = this.#newerThan(had) ?? (await this.#call().join(signal));
        had = this.#answers;
        return answer;
      },
      rest: async (ms, signal) => {
        if (this.#newerThan(had) === undefined) {
          await this.#rest(ms, signal);
        }
      },
      leave: () => {
        this.#gates -= 1;
        if (this.#gates === 0) {
          onEmpty();
        }
      },
    };
  }

  #newerThan(had: number): Answer<DescribedResource> | undefined {
    return this.#answers > had ? this.#latest : undefined;
  }

  #call(): SharedCall<Answer<DescribedResource>> {
    if (this.#underWay === undefined || this.#underWay.isGivenUp()) {
      const call = shareCall(async (signal) => {
        try {
          this.#latest = await this.lookAtIt(signal, this.#latest?.kind === "answer");
        } finally {
          if (this.#underWay === call) {
            this.#underWay = undefined;
          }
        }
        this.#answers += 1;
        for (const wake of this.#resting) {
          wake();
        }
        return this.#latest;
      });
      this.#underWay = call;
    }
    return this.#underWay;
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const alarm = new AbortController();
    const wake = (): void => {
      alarm.abort();
    };
    this.#resting.add(wake);
    signal.addEventListener("abort", wake);
    try {
      await this.clock.sleep(ms, alarm.signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!alarm.signal.aborted) {
        throw error;
      }
    } finally {
      this.#resting.delete(wake);
      signal.removeEventListener("abort", wake);
    }
  }
}
