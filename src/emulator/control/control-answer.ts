// The answer to a person who controls the emulator, by curl, by the command or by the page.
import { ConflictError } from "../fixtures/conflict-error.ts";
import type { Answer } from "../http/answer.ts";
import type { HttpRequest } from "../http/request.ts";
import { jsonMembers } from "../protocol/members.ts";
import { checkedInputs } from "./checked-inputs.ts";
import type { ControlOutcome, Controlled } from "./control-operation.ts";
import { CONTROL_PATH } from "./control-path.ts";
import { CONTROL_OPERATIONS, controlOperationNamed } from "./table.ts";

/** A refusal of a request, with the code of its status line. */
class ControlRefusal extends Error {
  readonly httpStatus: number;

  constructor(httpStatus: number, message: string) {
    super(message);
    this.httpStatus = httpStatus;
  }
}

/** Whether a request is for control, and not for an operation of Personalize. */
export function asksForControl({ url }: HttpRequest): boolean {
  return url.startsWith(CONTROL_PATH);
}

/** Performs a control operation, or refuses it in one sentence. The body is JSON with a `message`. */
export function controlAnswer(request: HttpRequest, controlled: Controlled): Answer {
  try {
    return jsonAnswer(200, performed(request, controlled));
  } catch (error) {
    const { httpStatus, message } = refusalOf(error);
    return jsonAnswer(httpStatus, { message });
  }
}

function performed(request: HttpRequest, controlled: Controlled): ControlOutcome {
  const { method, url, headers, body } = request;
  requireThisMachine(headers);
  const name = url.slice(CONTROL_PATH.length);
  const operation = controlOperationNamed(name);
  if (operation === undefined) {
    const paths = CONTROL_OPERATIONS.map((row) => CONTROL_PATH + row.name).join(", ");
    throw new ControlRefusal(404, `The emulator has no ${url}. It has ${paths}.`);
  }
  if (method !== "POST") {
    throw new ControlRefusal(405, `${url} takes POST, not ${method}.`);
  }
  // A form of another site cannot send this type, and a script of another site may not.
  const type = headers["content-type"] ?? "";
  if (!/^application\/json *(;|$)/i.test(type)) {
    throw new ControlRefusal(415, `${url} takes content-type application/json, not "${type}".`);
  }
  const given = jsonMembers(body);
  if (given === undefined) {
    throw new ControlRefusal(400, `${url} takes a JSON object as its body.`);
  }
  return operation.perform(checkedInputs(given, operation.inputs), controlled);
}

/**
 * A page of another site must not control the emulator: such a page sends its own origin, and a page whose host name someone
 * led to this machine sends that name as the host.
 */
function requireThisMachine({ host = "", origin }: HttpRequest["headers"]): void {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host)) {
    throw new ControlRefusal(
      403,
      `Only the hosts 127.0.0.1 and localhost can control the emulator, not "${host}".`,
    );
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new ControlRefusal(
      403,
      `Only the emulator's own page can control the emulator, not ${origin}.`,
    );
  }
}

/** 400 for a wrong input; 409 for an input that does not fit the resources in the emulator; 500 for a mistake of ours. */
function refusalOf(error: unknown): ControlRefusal {
  if (error instanceof ControlRefusal) {
    return error;
  }
  if (error instanceof ConflictError) {
    return new ControlRefusal(409, error.message);
  }
  return error instanceof RangeError
    ? new ControlRefusal(400, error.message)
    : new ControlRefusal(500, `The emulator has a defect: ${String(error)}. Please report it.`);
}

function jsonAnswer(httpStatus: number, outcome: ControlOutcome): Answer {
  return {
    httpStatus,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: `${JSON.stringify(outcome)}\n`,
  };
}
