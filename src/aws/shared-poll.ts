// One poll of a resource for all gates that wait for it: each look serves them all.
import type { DescribedResource } from "../kinds/status.ts";
import { endable } from "../time/abortable.ts";
import type { Clock } from "../time/clock.ts";
import type { AwsResult } from "./aws-result.ts";
import { singleFlight, type SingleFlight } from "./single-flight.ts";

/** The part of one gate in the looks at a resource. */
export interface Poll {
  /**
   * A result that this gate has not had yet: of another gate's look since this gate's last look, of a look under way, or
   * of a new look. Rejects as soon as `signal` aborts, which ends the look for no other gate.
   */
  look(signal: AbortSignal): Promise<AwsResult<DescribedResource>>;
  /** Sleeps, but no longer than until another gate has a result; rejects as soon as `signal` aborts. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
  /** Takes no part any more. */
  leave(): void;
}

/** A look at a resource; `isWaitedFor` when the last look found the resource, not ready. */
export type Look = (
  signal: AbortSignal,
  isWaitedFor: boolean,
) => Promise<AwsResult<DescribedResource>>;

/** The polls of this process, each by a key of its own. */
export interface SharedPolls {
  /** Takes part in the looks at one resource, which `look` makes for all gates that take part. */
  join(key: string, look: Look): Poll;
}

/** However many gates wait for one resource, each look at it serves them all. */
export function sharePolls(clock: Clock): SharedPolls {
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
  #results = 0;
  #latest: AwsResult<DescribedResource> | undefined;
  #underWay: SingleFlight<AwsResult<DescribedResource>> | undefined;
  /** What wakes each gate that rests now. */
  readonly #resting = new Set<() => void>();

  constructor(
    private readonly lookAtResource: Look,
    private readonly clock: Clock,
  ) {}

  join(onEmpty: () => void): Poll {
    // A result from before a gate came is no look of its own.
    let had = this.#results;
    this.#gates += 1;
    return {
      look: async (signal) => {
        signal.throwIfAborted();
        const result = this.#newerThan(had) ?? (await this.#flight().join(signal));
        had = this.#results;
        return result;
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

  #newerThan(had: number): AwsResult<DescribedResource> | undefined {
    return this.#results > had ? this.#latest : undefined;
  }

  #flight(): SingleFlight<AwsResult<DescribedResource>> {
    if (this.#underWay === undefined || this.#underWay.isGivenUp()) {
      const flight = singleFlight(async (signal) => {
        try {
          this.#latest = await this.lookAtResource(signal, this.#latest?.type === "answer");
        } finally {
          if (this.#underWay === flight) {
            this.#underWay = undefined;
          }
        }
        this.#results += 1;
        for (const wake of this.#resting) {
          wake();
        }
        return this.#latest;
      });
      this.#underWay = flight;
    }
    return this.#underWay;
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    await endable(signal, async (own) => {
      const wake = (): void => {
        own.abort();
      };
      this.#resting.add(wake);
      try {
        await this.clock.sleep(ms, own.signal);
      } finally {
        this.#resting.delete(wake);
      }
    });
  }
}
