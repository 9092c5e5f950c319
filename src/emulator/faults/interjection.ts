// Interjections: reactions to a request that a test wants instead of the normal handling.
import { setTimeout as sleep } from "node:timers/promises";
import { answerHeaders, type Reaction } from "../http/answer.ts";
import type { RecordedRequest } from "../http/request.ts";

/**
 * The reaction to a request instead of, or before, its normal handling:
 * "hang" never answers, until the client gives up or the emulator closes;
 * "cut" destroys the socket without an answer;
 * an answer is sent unchanged;
 * with `delayMs`, the request is handled normally after that time.
 */
export type Interjection =
  | "hang"
  | "cut"
  | {
      /** The code of the status line. */
      readonly httpStatus: number;
      /** The headers, with names in lower case. They replace the emulator's usual headers. */
      readonly headers?: Readonly<Record<string, string>>;
      /** The body, sent unchanged. */
      readonly body: string;
    }
  | {
      /** Milliseconds of real time, which also pass when the client gives up before. */
      readonly delayMs: number;
    };

/** Gives the reaction to a request; undefined leaves the request to the next interjector. */
export type Interjector = (request: RecordedRequest) => Interjection | undefined;

/** The interjectors of an emulator, asked in the order in which they were added. The first interjection counts. */
export class Interjectors {
  readonly #asked = new Set<{ readonly answer: Interjector }>();

  /** Adds an interjector; the function that it returns removes the interjector. */
  add(answer: Interjector): () => void {
    // Each entry is an object of its own, so that a function that was added twice is asked twice.
    const entry = { answer };
    this.#asked.add(entry);
    return () => {
      this.#asked.delete(entry);
    };
  }

  /** The reaction to a request; undefined: handle it normally. */
  async reactionTo(request: RecordedRequest): Promise<Reaction | undefined> {
    const interjection = this.#first(request);
    if (interjection === undefined || typeof interjection === "string") {
      return interjection;
    }
    if ("delayMs" in interjection) {
      // A delay must not keep alive a process that has closed its emulator.
      await sleep(interjection.delayMs, undefined, { ref: false });
      return undefined;
    }
    const { httpStatus, headers, body } = interjection;
    return { httpStatus, headers: { ...answerHeaders(), ...headers }, body };
  }

  #first(request: RecordedRequest): Interjection | undefined {
    for (const { answer } of this.#asked) {
      const interjection = answer(request);
      if (interjection !== undefined) {
        return interjection;
      }
    }
    return undefined;
  }
}
