// The loop of AWS's notebooks as a contender.
import type { Contender } from "./contender.ts";
import { waitInVirtualTime } from "./virtual-time.ts";

/** The loop in AWS's own notebooks: ask, sleep for 60 seconds. It is no library, so these lines are all of it. */
export const notebookLoop: Contender = {
  name: "AWS notebooks",
  what: "a loop that asks and sleeps for 60 s, as AWS's Personalize notebooks have it",
  run: (imports) =>
    waitInVirtualTime(imports, async (watched) => {
      while (!watched.isActive()) {
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      }
    }),
};
