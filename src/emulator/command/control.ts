// The request by which the command controls a running emulator.
import { CONTROL_PATH } from "../control/control-path.ts";
import { jsonMembers, textOf } from "../protocol/members.ts";
import type { ControlCommand } from "./control-words.ts";

/**
 * Asks the emulator for the change, and gives its sentence about the result. The address comes from the option, or else from
 * the environment.
 *
 * @throws Error with a sentence for the person: that there is no emulator, or the sentence of its refusal.
 */
export async function control(
  { operation, given, endpoint }: ControlCommand,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const address = endpoint ?? environment.AWS_ENDPOINT_URL_PERSONALIZE ?? "";
  if (!address.startsWith("http://")) {
    throw new Error(
      "The address of the emulator is missing. Set AWS_ENDPOINT_URL_PERSONALIZE, or give --endpoint http://...",
    );
  }
  const { ok, message } = await answerTo(new URL(`${CONTROL_PATH}${operation}`, address), given);
  if (!ok) {
    throw new Error(message);
  }
  return message;
}

async function answerTo(url: URL, given: object): Promise<{ ok: boolean; message: string }> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(given),
  }).catch((cause: unknown) => {
    throw noEmulator(url, cause);
  });
  const message = textOf(jsonMembers(await answer.text()) ?? {}, "message");
  if (message === "") {
    throw noEmulator(url);
  }
  return { ok: answer.ok, message };
}

function noEmulator({ origin }: URL, cause?: unknown): Error {
  return new Error(`No emulator answers at ${origin}. Start an emulator, or correct the address.`, {
    cause,
  });
}
