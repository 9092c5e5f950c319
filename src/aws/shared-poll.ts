// One poll of a resource for all gates that wait for it: each look serves them all.
import type { DescribedResource } from "../kinds/status.ts";
import { abortableCall, untilAborted } from "../time/abortable.ts";
import type { Clock } from "../time/clock.ts";
import type { AwsResult } from "./aws-result.ts";
import { singleFlight, type SingleFlight } from "./single-flight.ts";

/** The part of one gate in the looks at a resource. */
export interface Poll {
  /**
   * A result that is new to this gate, of a look that was sent after this gate came: of another gate's look since this
   * gate's last look, of a look under way, or of a new look. A new look begins when the look under way is over. Rejects
   * as soon as `signal` aborts, which ends the look for no other gate.
   */
  look(signal: AbortSignal): Promise<AwsResult<DescribedResource>>;
  /** Sleeps, but no longer than until another gate has a result; rejects as soon as `signal` aborts. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
  /** Leaves the poll. */
  leave(): void;
}

/** A look at a resource; `isWaitedFor` when the last look found the resource and it was not ready. */
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

/** A look by its number: the first look of a poll is number one. */
interface NumberedLook {
  readonly number: number;
  readonly flight: SingleFlight<AwsResult<DescribedResource>>;
}

interface NumberedResult {
  readonly number: number;
  readonly result: AwsResult<DescribedResource>;
}

class SharedPoll {
  #gates = 0;
  /** The number of looks that were sent. */
  #sent = 0;
  #latest: NumberedResult | undefined;
  #underWay: NumberedLook | undefined;
  /** The functions that wake the gates that rest now. */
  readonly #resting = new Set<() => void>();

  constructor(
    private readonly lookAtResource: Look,
    private readonly clock: Clock,
  ) {}

  join(onEmpty: () => void): Poll {
    // A look that was sent before a gate came does not count for the gate, even if the result comes later.
    let had = this.#sent;
    this.#gates += 1;
    return {
      look: async (signal) => {
        signal.throwIfAborted();
        const { number, result } = this.#newerThan(had) ?? (await this.#lookAfter(had, signal));
        had = number;
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

  #newerThan(had: number): NumberedResult | undefined {
    return this.#latest !== undefined && this.#latest.number > had ? this.#latest : undefined;
  }

  async #lookAfter(had: number, signal: AbortSignal): Promise<NumberedResult> {
    let look = this.#look();
    // All gates that came during a look share the next look.
    while (look.number <= had) {
      await untilAborted(signal, look.flight.over);
      look = this.#look();
    }
    return { number: look.number, result: await look.flight.join(signal) };
  }

  /** The look under way, or else a new look. */
  #look(): NumberedLook {
    if (this.#underWay === undefined || this.#underWay.flight.isGivenUp()) {
      this.#sent += 1;
      const number = this.#sent;
      const flight = singleFlight(async (signal) => {
        let result: AwsResult<DescribedResource>;
        try {
          result = await this.lookAtResource(signal, this.#latest?.result.type === "answer");
        } finally {
          if (this.#underWay?.number === number) {
            this.#underWay = undefined;
          }
        }
        this.#latest = { number, result };
        for (const wake of this.#resting) {
          wake();
        }
        return result;
      });
      this.#underWay = { number, flight };
    }
    return this.#underWay;
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    await abortableCall(signal, async (own) => {
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
