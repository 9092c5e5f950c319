import { ReadinessError } from "../../wait/errors.ts";
import { idOf } from "../../state/gate-spec.ts";
import { kindOf } from "../../state/gate-inputs.ts";
import { asJson } from "../../state/json.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { GateState } from "../../state/stored-gate.ts";
import { shownStatus } from "../../kinds/status.ts";
import { named } from "../../kinds/target.ts";
import { Any, ErrorResourceInitFailed, Status, Struct, grpc } from "../pulumi-internals.ts";

/*
 * Everything the plugin process is handed, results and errors, is made here, because it never answers, and hangs the
 * call or the whole connection, when it is handed what it cannot send: undefined values, what is not an Error, and
 * errors larger than its headers may be.
 */

type JavaScriptValue = Parameters<typeof Struct.fromJavaScript>[0][string];

/** The longest sentence that is sent in an error, in bytes of UTF-8. */
const LONGEST_SENTENCE = 3_000;
/** The most that an error may carry as properties, in bytes of protobuf. */
const LARGEST_PROPERTIES = 20_000;

/** A gate that is ready; its identity is the ARN it was given. */
export function ready(state: GateState): { id: string; outs: GateState; props: GateState } {
  const properties = asJson(state);
  return { id: idOf(state), outs: properties, props: properties };
}

/** What `read` returns for what is not there any more: the engine takes it as deleted. */
export function gone(): { id: string } {
  return { id: "" };
}

/** An error that leaves nothing behind: the gate stays as it was in the state, or out of it. */
export function refusal(error: unknown, kind: Kind): Error {
  return shortError(kind, wordsOf(error).join(" "), "its row says why");
}

/**
 * An error after which the gate is in the state as not initialized, so that the next `pulumi up` resumes it. The
 * engine shows the reasons and drops the message, and takes the properties as they are.
 */
export function initFailure(error: unknown, state: GateState): Error {
  return Object.assign(refusal(error, kindOf(state)), {
    id: idOf(state),
    properties: errorProperties(state),
    reasons: wordsOf(error),
  });
}

/** The same for `read`, which the plugin process can only be made to pass on by way of gRPC's own error details. */
export function unhealthy(error: ReadinessError, state: GateState): Error {
  const detail = new ErrorResourceInitFailed();
  detail.setId(idOf(state));
  detail.setProperties(Struct.fromJavaScript(errorProperties(state)));
  detail.setReasonsList(wordsOf(error));
  const packed = new Any();
  packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");

  const status = new Status();
  status.setCode(grpc.status.UNKNOWN);
  status.setMessage("not ready");
  status.addDetails(packed);
  const metadata = new grpc.Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));

  return Object.assign(shortError(kindOf(state), "not ready", lineOf(error)), {
    code: grpc.status.UNKNOWN,
    metadata,
  });
}

/** Which resource it is about, and how that is. */
function lineOf({ facts: { subject, resource } }: ReadinessError): string {
  const status = resource && shownStatus(subject.kind, resource);
  return `${named(subject, "the")}: ${status ?? "no status"}`;
}

/**
 * The plugin process prints `error: error.stack` for what `read`, `check` and `diff` throw, besides handing the message
 * to the engine, which shows it in full: one short line is enough there.
 */
function shortError({ name }: Kind, message: string, line: string): Error {
  const error = new Error(message);
  error.stack = line;
  error.toString = () => `${name}Readiness`;
  return error;
}

function wordsOf(error: unknown): string[] {
  const words =
    error instanceof ReadinessError
      ? error.sentences
      : [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  return words.map((sentence) => clip(sentence));
}

function errorProperties(state: GateState): Record<string, JavaScriptValue> {
  const properties = clipped(asJson(state)) as Record<string, JavaScriptValue>;
  // Only triggers and what AWS nests have no bound of their own. Every look brings back what AWS said; triggers go last,
  // because without them the next up sees a change, and a gate on the newest finds it anew.
  const droppable = Object.keys(properties)
    .filter((key) => typeof properties[key] === "object" && key !== "customTimeouts")
    .sort((one, other) => sizeOf(properties[other]) - sizeOf(properties[one]))
    .sort((one, other) => Number(one === "triggers") - Number(other === "triggers"));
  return withoutFirst(droppable, properties);
}

/** Without as many of the keys as it takes to be small enough. */
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

/** Half a trigger would be another one, and the machinery's texts must stay whole. */
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
