// A client whose credentials may change while gates wait for hours.
import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import { isAboutCredentials } from "./aws-result.ts";
import type { Sender } from "./client.ts";

/**
 * A client that a new client with newly read credentials replaces when its credentials are missing or not valid any more: the
 * credentials may be new meanwhile, and the SDK keeps the old credentials. The failed command is then sent once more.
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
      // Another command may have replaced the client already.
      if (client === used) {
        client = make(true);
      }
      return client.send(command, options);
    }
  };
  return { send: send as PersonalizeClient["send"] };
}
