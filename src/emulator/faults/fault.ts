// Faults: the ways in which a request can go wrong, and the requests that go wrong.
import { createHash } from "node:crypto";
import { OPERATIONS } from "../operations/table.ts";
import type { Interjection, Interjector } from "./interjection.ts";

/** The ways in which a request can go wrong, as a client sees them. */
export type FaultKind =
  /** 400 ThrottlingException. */
  | "throttled"
  /** 500 InternalServerException. */
  | "server error"
  /** 503 with a page of HTML, as a load balancer answers. */
  | "html"
  /** 200 with `{}`. */
  | "empty"
  /** 403 ExpiredTokenException. */
  | "expired credentials"
  /** 403 AccessDeniedException. */
  | "access denied"
  /** No answer, until the client gives up. */
  | "hang"
  /** The connection ends without an answer. */
  | "cut"
  /** The right answer, late by `delayMs`. */
  | "slow";

/** A fault and its requests: all requests that meet every condition. */
export interface Fault {
  /** The way in which the requests go wrong. */
  readonly kind: FaultKind;
  /** The names of the operations, such as "DescribeCampaign"; default every operation. */
  readonly operations?: readonly string[];
  /** The number of requests with the fault; default no limit. */
  readonly times?: number;
  /** The share of the requests with the fault, from 0, none, to 1, the default: all. */
  readonly probability?: number;
  /** The seed of the choice: the same seed picks the same requests, counted from the first; default 0. */
  readonly seed?: number;
  /** Milliseconds of real time, for "slow"; default 1000. */
  readonly delayMs?: number;
}

/**
 * A fault for `emulator.interject`. Errors that any service may answer are from the page
 * "Common Errors" that the API references share.
 *
 * @throws RangeError when a number is out of its range, or the emulator has no such operation.
 */
export function fault(given: Fault): Interjector {
  const { kind, operations, times = Infinity, probability = 1, seed = 0, delayMs = 1_000 } = given;
  requireRange("times", times, Infinity);
  requireRange("probability", probability, 1);
  requireRange("delayMs", delayMs, Number.MAX_SAFE_INTEGER);
  operations?.forEach(requireOperation);
  const interjection = interjectionOf(kind, delayMs);
  let asked = 0;
  let befallen = 0;
  return ({ operation }) => {
    if (operations !== undefined && !operations.includes(operation)) {
      return undefined;
    }
    asked += 1;
    if (befallen >= times || chance(seed, asked) >= probability) {
      return undefined;
    }
    befallen += 1;
    return interjection;
  };
}

function interjectionOf(kind: FaultKind, delayMs: number): Interjection {
  switch (kind) {
    case "hang":
    case "cut":
      return kind;
    case "slow":
      return { delayMs };
    case "throttled":
      return refusal(400, "ThrottlingException", "Rate exceeded");
    case "server error":
      return refusal(500, "InternalServerException", "The service could not handle the request.");
    case "expired credentials":
      return refusal(
        403,
        "ExpiredTokenException",
        "The security token included in the request is expired",
      );
    case "access denied":
      return refusal(403, "AccessDeniedException", "The caller is not authorized to do this.");
    case "empty":
      return { httpStatus: 200, body: "{}" };
    case "html":
      return {
        httpStatus: 503,
        headers: { "content-type": "text/html" },
        body: "<html><body><h1>503 Service Unavailable</h1></body></html>",
      };
  }
}

function refusal(httpStatus: number, type: string, message: string): Interjection {
  return { httpStatus, body: JSON.stringify({ __type: type, message }) };
}

/** A number from 0 to 1 that looks random. The same seed and count give the same number. */
function chance(seed: number, count: number): number {
  return createHash("sha256").update(`${seed}/${count}`).digest().readUInt32BE() / 2 ** 32;
}

/** Refuses a misspelled name, with which a test would pass without its fault. */
function requireOperation(name: string): void {
  if (OPERATIONS.has(name)) {
    return;
  }
  throw new RangeError(`The emulator has no operation ${name}, so no fault can happen to it.`);
}

function requireRange(name: string, value: number, max: number): void {
  if (value >= 0 && value <= max) {
    return;
  }
  throw new RangeError(`The ${name} of a fault must be a number from 0 to ${max}, not ${value}.`);
}
