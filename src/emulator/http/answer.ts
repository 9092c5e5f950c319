import { randomUUID } from "node:crypto";
import type { HttpRequest, RecordedRequest } from "./request.ts";
import { jsonMembers } from "./request.ts";
import { OPERATIONS } from "../operations/table.ts";
import type { Answer } from "./server.ts";
import type { Store } from "../state/store.ts";
import {
  incompleteSignature,
  internalFailure,
  missingAuthentication,
  serialization,
  unknownOperation,
  WireError,
} from "../protocol/wire-errors.ts";

/** Headers of every answer: AWS JSON 1.1, and an ID of its own. */
export function answerHeaders(): Readonly<Record<string, string>> {
  return { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() };
}

/** Answers a request the way the service would; an error is an answer too. */
export function answer(httpRequest: HttpRequest, request: RecordedRequest, store: Store): Answer {
  try {
    const body = JSON.stringify(perform(httpRequest, request, store));
    return { httpStatus: 200, headers: answerHeaders(), body };
  } catch (error) {
    return failureAnswer(error);
  }
}

/** The answer that says what went wrong. */
export function failureAnswer(error: unknown): Answer {
  const { httpStatus, body } = error instanceof WireError ? error : internalFailure(error);
  return { httpStatus, headers: answerHeaders(), body };
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

/** An access key ID of twelve digits says whose it is, as with other emulators of AWS. */
function accountInKey(accessKeyId = ""): string | undefined {
  return /^\d{12}$/.test(accessKeyId) ? accessKeyId : undefined;
}
