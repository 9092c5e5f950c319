// What fits into a response: an error that is larger than gRPC's headers is never answered, and hangs the operation.
import { asJson } from "../state/json.ts";
import type { GateState } from "../state/stored-form.ts";
import { ReadinessError } from "../wait/readiness-error.ts";
import { Struct } from "./pulumi-internals.ts";

export type JavaScriptValue = Parameters<typeof Struct.fromJavaScript>[0][string];

/** The longest sentence that an error carries, in bytes of UTF-8. */
const LONGEST_SENTENCE = 3_000;
/** The most that an error may carry as properties, in bytes of protobuf. */
const LARGEST_PROPERTIES = 20_000;

/** The sentences of an error, each short enough. */
export function sentencesOf(error: unknown): string[] {
  const sentences =
    error instanceof ReadinessError
      ? error.sentences
      : [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  return sentences.map((sentence) => clip(sentence));
}

/** A state that fits into an error. */
export function errorProperties(state: GateState): Record<string, JavaScriptValue> {
  const properties = clipped(asJson(state)) as Record<string, JavaScriptValue>;
  // Only triggers and the structures of AWS have no bound of their own. Every look brings back what AWS said, so triggers go
  // last: without them the next up sees a change, and a gate on the newest looks for the newest anew.
  const droppable = Object.keys(properties)
    .filter((key) => typeof properties[key] === "object" && key !== "customTimeouts")
    .sort((one, other) => sizeOf(properties[other]) - sizeOf(properties[one]))
    .sort((one, other) => Number(one === "triggers") - Number(other === "triggers"));
  return withoutFirst(droppable, properties);
}

/** The properties without as many of the keys as it takes to be small enough. */
function withoutFirst(
  [key, ...others]: readonly string[],
  properties: Record<string, JavaScriptValue>,
): Record<string, JavaScriptValue> {
  const size = Struct.fromJavaScript(properties).serializeBinary().length;
  if (key === undefined || size <= LARGEST_PROPERTIES) {
    return properties;
  }
  const fewer = Object.entries(properties).filter(([name]) => name !== key);
  return withoutFirst(others, Object.fromEntries(fewer));
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** Half a trigger would be another trigger, and the machinery's texts must stay whole. */
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

function clip(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length <= LONGEST_SENTENCE
    ? text
    : `${bytes
        .subarray(0, LONGEST_SENTENCE)
        .toString()
        .replace(/\uFFFD+$/, "")}... (${bytes.length} bytes in all)`;
}
