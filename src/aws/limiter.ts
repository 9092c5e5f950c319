// The number of calls to AWS that are under way at once, and their order.
import type { PersonalizeClient } from "@aws-sdk/client-personalize";
import PQueue from "p-queue";

import type { Sender } from "./client.ts";

/** The most calls to AWS that this process may have under way at once, for each access. */
const AT_ONCE = 20;
const FIRST = 1;
const LATER = 0;

/**
 * Bounds the calls that are under way at once. `urgent` calls go first, so that many first looks do not delay a
 * repeated look. The client itself decides how fast calls follow one another when AWS throttles.
 */
export interface Limiter {
  /** The client, whose commands now wait for their turn. A command ends in the queue, too, as soon as its signal aborts. */
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
