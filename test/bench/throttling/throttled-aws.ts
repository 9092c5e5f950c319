// Starts the emulator that throttles, and stops it.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { repositoryRoot } from "../../support/repository-root.ts";
import type { ThrottledAwsMessage, ThrottledTally } from "./throttled-jobs.ts";

/** A Personalize in a process of its own that throttles. */
export interface ThrottledAws {
  readonly endpoint: string;
  /** Stops this AWS, and returns the counts of its requests. */
  stop(): Promise<ThrottledTally>;
}

export async function startThrottledAws(): Promise<ThrottledAws> {
  const child = fork(join(repositoryRoot(), "test/bench/throttling/throttled-aws-process.ts"), {
    execArgv: ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"],
  });
  const heard = async (): Promise<ThrottledAwsMessage> => {
    const [message] = (await once(child, "message")) as [ThrottledAwsMessage];
    return message;
  };
  const greeting = await heard();
  return {
    endpoint:
      "environment" in greeting ? (greeting.environment.AWS_ENDPOINT_URL_PERSONALIZE ?? "") : "",
    async stop() {
      child.send("stop");
      const message = await heard();
      child.disconnect();
      await once(child, "exit");
      return "tally" in message ? message.tally : { calls: NaN, throttled: NaN };
    },
  };
}
