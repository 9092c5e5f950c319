// Shortens errors so that they fit into gRPC's headers: Pulumi never answers a larger error, and the operation hangs.
import { asJson } from "../state/json.ts";
import type { GateState } from "../state/stored-form.ts";
import { ReadinessError, type Told } from "../wait/readiness-error.ts";
import { Struct } from "./pulumi-internals.ts";

type Properties = Parameters<typeof Struct.fromJavaScript>[0];

/** The longest sentence that an error carries, in bytes of UTF-8. */
const LONGEST_SENTENCE = 3_000;
/** The most that an error may carry as properties, in bytes of protobuf. */
const LARGEST_PROPERTIES = 20_000;

/**
 * The sentences about an error for the users of a front, each short enough, without half a surrogate pair, which gRPC cannot
 * carry.
 *
 * @param mask hides secrets in a sentence, before the sentence is cut
 */
export function sentencesOf(
  error: unknown,
  { front, isKept }: Told,
  mask: (sentence: string) => string = (sentence) => sentence,
): string[] {
  const sentences =
    error instanceof ReadinessError
      ? error.sentences(front, isKept)
      : [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  return sentences.map((sentence) => clip(mask(sentence).toWellFormed()));
}

/** The part of a state that fits into an error. The engine then keeps only this part of the gate. */
export function fittingState(state: GateState): GateState {
  const properties = clipped(asJson(state)) as Properties;
  // Only triggers and the structures of AWS have no bound of their own. Every look brings the structures back, so triggers
  // stay if they can: without them the next up sees a change, and a gate on the newest looks for the newest again.
  const structures = Object.keys(properties)
    .filter((key) => typeof properties[key] === "object" && !KEPT_WHOLE.includes(key))
    .sort((one, other) => sizeOf(properties[other]) - sizeOf(properties[one]));
  const triggersFit = fits(without(structures, properties));
  const droppable = triggersFit ? structures : ["triggers", ...structures];
  const dropped = droppable.slice(0, fewestThatFit(droppable, properties));
  return without(dropped, properties) as unknown as GateState;
}

const KEPT_WHOLE = ["customTimeouts", "triggers"];

/** The number of keys, from the first on, that must go. */
function fewestThatFit(keys: readonly string[], properties: Properties): number {
  const count = keys.findIndex((_, at) => fits(without(keys.slice(0, at), properties)));
  return count < 0 ? keys.length : count;
}

function fits(properties: Properties): boolean {
  return Struct.fromJavaScript(properties).serializeBinary().length <= LARGEST_PROPERTIES;
}

function without(keys: readonly string[], properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** The properties that stay whole: half a trigger would be another trigger, and half a text of the machinery is useless. */
const UNCUT = ["triggers", "__urn", "__provider"];

/** The same value with its texts cut. */
function clipped(value: unknown): unknown {
  if (typeof value === "string") {
    return clip(value);
  }
  if (Array.isArray(value)) {
    return value.map(clipped);
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [
          key,
          UNCUT.includes(key) ? member : clipped(member),
        ]),
      )
    : value;
}

/** The text, cut between characters if it is too long. A text that was cut before stays as it is. */
function clip(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= LONGEST_SENTENCE) {
    return text;
  }
  const note = `... (${bytes.length} bytes in all)`;
  const beginning = bytes.subarray(0, LONGEST_SENTENCE - note.length);
  // A decoder of a stream keeps back the first bytes of a character whose other bytes may follow.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(beginning, { stream: true }) + note;
}
