// A client whose credentials may change while gates wait for hours.
import type { PersonalizeClient } from "@aws-sdk/client-personalize";

import { isAboutCredentials } from "./aws-result.ts";
import type { Sender } from "./client.ts";

/**
 * A client that reads its credentials again when they are missing or not valid any more: the user may have renewed them
 * meanwhile, and the SDK keeps the old credentials. So a new client takes the place of the old client, and sends the failed
 * command once more.
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
