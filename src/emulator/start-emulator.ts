import { answer, failureAnswer } from "./http/answer.ts";
import type { HttpRequest, RecordedRequest } from "./http/request.ts";
import { recorded } from "./http/request.ts";
import { trainAutomatically } from "./operations/automatic-training.ts";
import { declarations } from "./fixtures/declarations.ts";
import type { EmulatorOptions, PersonalizeEmulator } from "./emulator.ts";
import { asksForHoldings, holdingsAnswer } from "./http/holdings.ts";
import { Interjectors } from "./faults/interjection.ts";
import type { Reaction } from "./http/server.ts";
import { serveLoopback } from "./http/server.ts";
import { Store } from "./state/store.ts";
import { settingsOf } from "./options.ts";

/**
 * Starts a Personalize emulator: AWS JSON 1.1 over HTTP on the loopback interface, with
 * the operations of the kinds in the table of kinds.ts as the "Amazon Personalize API reference"
 * describes them. Signatures are read, not checked: any credentials do, and see every account of
 * the region they are signed for; an access key ID of twelve digits is an account. A browser sees what it holds.
 *
 * @throws RangeError when a timeline is not valid; Node's error when the port cannot be had.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<PersonalizeEmulator> {
  const store = new Store(settingsOf(options));
  const interjectors = new Interjectors();
  const requests: RecordedRequest[] = [];
  let closed = false;

  const respond = async (httpRequest: HttpRequest): Promise<Reaction> => {
    if (asksForHoldings(httpRequest)) {
      trainAutomatically(store);
      return holdingsAnswer(httpRequest, store);
    }
    const request = recorded(httpRequest, store.now);
    requests.push(request);
    const reaction = await interjectors.reactionTo(request).catch(failureAnswer);
    // A delay may outlive the emulator; nothing may change or be said after its end.
    if (closed) {
      return "cut";
    }
    trainAutomatically(store);
    const final = reaction ?? answer(httpRequest, request, store);
    if (typeof final === "object") {
      options.onAnswer?.(request, final);
    }
    return final;
  };

  const server = await serveLoopback(options.port ?? 0, respond);
  const endpoint = `http://127.0.0.1:${server.port}`;
  return {
    endpoint,
    environment: {
      AWS_ENDPOINT_URL_PERSONALIZE: endpoint,
      AWS_ACCESS_KEY_ID: "EMULATOR",
      AWS_SECRET_ACCESS_KEY: "emulator",
      AWS_EC2_METADATA_DISABLED: "true",
    },
    requests,
    ...declarations(store),
    interject: (answer) => interjectors.add(answer),
    close: () => {
      closed = true;
      return server.close();
    },
  };
}
