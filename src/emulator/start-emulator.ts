// The start of an emulator: it puts the rooms together.
import { asksForControl, controlAnswer } from "./control/control-answer.ts";
import type { EmulatorOptions, PersonalizeEmulator } from "./emulator.ts";
import { Interjectors } from "./faults/interjection.ts";
import { fixtures } from "./fixtures/fixtures.ts";
import { failureAnswer, type Reaction } from "./http/answer.ts";
import { operationAnswer } from "./http/operation-answer.ts";
import { recorded, type HttpRequest, type RecordedRequest } from "./http/request.ts";
import { serveLoopback } from "./http/server.ts";
import { trainAutomatically } from "./operations/automatic-training.ts";
import { settingsFrom } from "./options.ts";
import { asksForHoldings, holdingsAnswer } from "./page/holdings.ts";
import { Store } from "./state/store.ts";

/**
 * Starts a Personalize emulator: AWS JSON 1.1 over HTTP on the loopback interface, with
 * all operations of the "Amazon Personalize API reference". Signatures are read, not checked: any credentials do, and see
 * every account of the region in the signature; an access key ID of twelve digits is an account. A browser shows all
 * resources and controls the emulator, and so does curl under /_control/.
 *
 * @throws RangeError when a timeline is not valid; Node's error when the port is not free.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<PersonalizeEmulator> {
  const store = new Store(settingsFrom(options));
  const interjectors = new Interjectors();
  const requests: RecordedRequest[] = [];
  let closed = false;

  const controlled = { fixtures: fixtures(store), store };

  const react = async (httpRequest: HttpRequest): Promise<Reaction> => {
    if (asksForControl(httpRequest)) {
      return controlAnswer(httpRequest, controlled);
    }
    if (asksForHoldings(httpRequest)) {
      trainAutomatically(store);
      return holdingsAnswer(httpRequest, store);
    }
    const request = recorded(httpRequest, store.now);
    requests.push(request);
    const interjected = await interjectors.reactionTo(request).catch(failureAnswer);
    // A delay may outlast the emulator; after its end nothing may change, and onAnswer may not be called.
    if (closed) {
      return "cut";
    }
    trainAutomatically(store);
    const reaction = interjected ?? operationAnswer(httpRequest, request, store);
    if (typeof reaction === "object") {
      options.onAnswer?.(request, reaction);
    }
    return reaction;
  };

  const server = await serveLoopback(options.port ?? 0, react);
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
    ...controlled.fixtures,
    interject: (answer) => interjectors.add(answer),
    close: () => {
      closed = true;
      return server.close();
    },
  };
}
