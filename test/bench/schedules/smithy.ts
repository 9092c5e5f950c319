// The waiter of the AWS SDK for JavaScript as a contender.
import { createWaiter, waiterServiceDefaults, WaiterState } from "@smithy/util-waiter";

import type { Contender } from "./contender.ts";
import { waitInVirtualTime } from "./virtual-time.ts";

/** The only setting without a default, in seconds: so long that it ends no wait. */
const MAX_WAIT_TIME = 1_000_000;

/** The waiter inside every waiter of the AWS SDK for JavaScript, with its defaults. */
export const smithy: Contender = {
  name: "AWS SDK for JS",
  what: "createWaiter of @smithy/util-waiter, minDelay 2, maxDelay 120",
  run: (imports) =>
    waitInVirtualTime(imports, (watched) =>
      createWaiter(
        { ...waiterServiceDefaults, client: undefined, maxWaitTime: MAX_WAIT_TIME },
        undefined,
        () =>
          Promise.resolve({
            state: watched.isActive() ? WaiterState.SUCCESS : WaiterState.RETRY,
          }),
      ),
    ),
};
