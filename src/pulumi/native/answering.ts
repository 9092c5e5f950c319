// Answers a call of the engine with a response, or with an error as gRPC sends it, in which no secret stands.
import type { sendUnaryData, ServerUnaryCall } from "@grpc/grpc-js";

import { maskOf } from "./masking.ts";
import { CallFailure, refusal } from "./native-response.ts";
import { received, together, type Secrets, type Sent } from "./properties.ts";

/** A handler of gRPC: it gets a call, and the function that sends the answer. */
type Handler<Request, Answer> = (
  call: Pick<ServerUnaryCall<Request, Answer>, "request">,
  respond: sendUnaryData<Answer>,
) => void;

/**
 * Makes a call of a function: the call answers with the function's result for the request, or with the error that it throws.
 *
 * @param secretsOfProcess the secrets that no error tells, besides the secrets of the request
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
