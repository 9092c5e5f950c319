// Answers a call of the engine with a response, or with an error as gRPC sends it, in which no secret stands.
import type { sendUnaryData, ServerUnaryCall } from "@grpc/grpc-js";

import { maskOf } from "./masking.ts";
import { CallFailure, refusal } from "./native-response.ts";
import { received, together, type Secrets, type Sent } from "./properties.ts";

/** A call as gRPC hands it over, with what sends the answer. */
type Handler<Request, Answer> = (
  call: Pick<ServerUnaryCall<Request, Answer>, "request">,
  respond: sendUnaryData<Answer>,
) => void;

/**
 * What makes a call of a function: the call answers what the function makes of the request, or the error that it throws.
 *
 * @param secretsOfProcess what no error tells besides the secrets of the request
 */
export function answeringWith(secretsOfProcess: () => Secrets) {
  return <Request, Answer>(
      answer: (request: Request) => Answer | Promise<Answer>,
    ): Handler<Request, Answer> =>
    ({ request }, respond) => {
      const failureOf = (error: unknown): CallFailure =>
        error instanceof CallFailure
          ? error
          : refusal(error, maskOf(together(secretsIn(request), secretsOfProcess()).texts));
      Promise.resolve()
        .then(() => answer(request))
        .then(
          (response) => {
            respond(null, response);
          },
          (error: unknown) => {
            respond(failureOf(error).callError);
          },
        );
    };
}

/** The members of a request that hold properties. */
const PROPERTIES = [
  "getArgs",
  "getNews",
  "getOlds",
  "getOldInputs",
  "getProperties",
  "getInputs",
] as const;

/** Everything that is secret in a request. */
function secretsIn(request: unknown): Secrets {
  const getters = request as Readonly<
    Partial<Record<(typeof PROPERTIES)[number], () => Sent | undefined>>
  >;
  return together(...PROPERTIES.map((get) => received(getters[get]?.()).secrets));
}
