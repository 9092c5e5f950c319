// The delays of p-retry as a contender.
import pRetry, { type Options } from "p-retry";

import type { Contender } from "./contender.ts";
import { inVirtualTime, waitInVirtualTime } from "./virtual-time.ts";

/** p-retry with its default delays, retrying forever. */
export const defaultPRetry: Contender = {
  name: "p-retry",
  what: "pRetry with retries: Infinity and its default delays: 1 s, doubled each time",
  callsByDefault: 11,
  run: (imports) =>
    waitInVirtualTime(imports, (watched) =>
      retryUntil(() => watched.isActive(), { retries: Infinity }),
    ),
};

/** The time that p-retry with its defaults waits for an import that is never ACTIVE, in milliseconds. */
export function patienceOfPRetryMs(): Promise<number> {
  return inVirtualTime(() =>
    retryUntil(() => false, {}).then(
      () => Infinity,
      () => Date.now(),
    ),
  );
}

function retryUntil(isActive: () => boolean, options: Options): Promise<void> {
  return pRetry(() => {
    if (!isActive()) {
      throw new Error("not ready");
    }
  }, options);
}
