// The answer to a request for an operation, as the service would answer.
import { OPERATIONS } from "../operations/table.ts";
import { jsonMembers } from "../protocol/members.ts";
import {
  incompleteSignature,
  missingAuthentication,
  serialization,
  unknownOperation,
} from "../protocol/wire-errors.ts";
import type { Store } from "../state/store.ts";
import { answerHeaders, failureAnswer, type Answer } from "./answer.ts";
import type { HttpRequest, RecordedRequest } from "./request.ts";

/** Answers a request as the service would. An error is an answer too. */
export function operationAnswer(
  httpRequest: HttpRequest,
  request: RecordedRequest,
  store: Store,
): Answer {
  try {
    const body = JSON.stringify(perform(httpRequest, request, store));
    return { httpStatus: 200, headers: answerHeaders(), body };
  } catch (error) {
    return failureAnswer(error);
  }
}

function perform(httpRequest: HttpRequest, request: RecordedRequest, store: Store): object {
  if (httpRequest.headers.authorization === undefined) {
    throw missingAuthentication();
  }
  if (request.region === undefined) {
    throw incompleteSignature();
  }
  const operation = OPERATIONS.get(request.operation);
  if (operation === undefined) {
    throw unknownOperation(request.operation);
  }
  const input = jsonMembers(httpRequest.body);
  if (input === undefined) {
    throw serialization("The body is not a JSON object.");
  }
  const account = accountInKey(request.accessKeyId) ?? store.settings.account;
  return operation({ input, region: request.region, account, store });
}

/** An access key ID of twelve digits is the account of the client, as with other emulators of AWS. */
function accountInKey(accessKeyId = ""): string | undefined {
  return /^\d{12}$/.test(accessKeyId) ? accessKeyId : undefined;
}
