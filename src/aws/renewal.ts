// A client whose credentials may change while gates wait for hours.
import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import { isAboutCredentials } from "./aws-result.ts";
import type { Sender } from "./client.ts";

/**
 * A client that is replaced by a new client with newly read credentials when its own are missing or not valid any more: they may
 * have been renewed meanwhile, and the SDK keeps what it has read. The failed command is sent once more then.
 *
 * @param make makes a client; `readAgain` says whether it must trust nothing that was read before
 */
export function renewing(make: (readAgain: boolean) => Sender): Sender {
  let client: Sender | undefined;
  const send = async (command: never, options: object): Promise<unknown> => {
    const used = (client ??= make(false));
    try {
      return await used.send(command, options);
    } catch (error) {
      if (!isAboutCredentials(error)) {
        throw error;
      }
      // Another command may have found out before.
      if (client === used) {
        client = make(true);
      }
      return client.send(command, options);
    }
  };
  return { send: send as PersonalizeClient["send"] };
}
