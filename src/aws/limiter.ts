import type { PersonalizeClient } from "@aws-sdk/client-personalize";
import PQueue from "p-queue";

import type { Sender } from "./client.ts";

/** How many calls to AWS this process has under way at once, for each access. */
const AT_ONCE = 20;
const FIRST = 1;
const LATER = 0;

/**
 * Bounds the calls that are under way at once, and lets those go first that are `urgent`: what is waited for is
 * looked at when it is due, however many gates come to have their first look. How fast the calls follow one another
 * when AWS throttles is the client's own business.
 */
export interface Limiter {
  /** The client, whose commands now wait for their turn; in the queue, too, they end as soon as their signal aborts. */
  limit(client: Sender, urgent: boolean): Sender;
}

export function limitCalls(atOnce = AT_ONCE): Limiter {
  const queue = new PQueue({ concurrency: atOnce });
  return {
    limit: (client, urgent) => {
      const send = (command: never, options: { abortSignal: AbortSignal }): Promise<unknown> =>
        queue.add(() => client.send(command, options), {
          priority: urgent ? FIRST : LATER,
          signal: options.abortSignal,
        });
      return { send: send as PersonalizeClient["send"] };
    },
  };
}
