// Turns the values that a program gives a gate into values that Pulumi can send to the plugin process.
import { isPromise } from "node:util/types";

import * as pulumi from "@pulumi/pulumi";

import { withArticle } from "../kinds/spelling.ts";
import { unsendable } from "../state/unsendable.ts";

/**
 * The value as Pulumi can send it. A value with a JSON form of its own, such as a Date, is sent in that form. For a Map, a
 * function and the like, Pulumi would send an empty object or nothing: a mark takes their place, which the preview refuses.
 */
export function sendable(value: unknown): unknown {
  switch (typeof value) {
    case "function":
    case "symbol":
    case "bigint":
      return unsendable(`a ${typeof value}`);
    case "number":
      return Number.isFinite(value) ? value : unsendable(String(value));
    case "object":
      return value === null ? value : sendableObject(value);
    default:
      return value;
  }
}

function sendableObject(value: object): unknown {
  if (pulumi.Output.isInstance<unknown>(value)) {
    return value.apply(sendable);
  }
  if (isPromise(value)) {
    return value.then(sendable);
  }
  if (pulumi.Resource.isInstance(value)) {
    return unsendable("a whole resource");
  }
  if (isAsset(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(sendable);
  }
  if (saysJson(value)) {
    const json = value.toJSON();
    // An invalid Date is null in JSON, as if the Date were left out.
    return json === null || json === undefined
      ? unsendable(`an invalid ${classOf(value)}`)
      : sendable(json);
  }
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sendable(member)]))
    : unsendable(withArticle(classOf(value)));
}

/** Files and folders, which Pulumi sends by their contents. */
function isAsset(value: object): boolean {
  return pulumi.asset.Asset.isInstance(value) || pulumi.asset.Archive.isInstance(value);
}

function saysJson(value: object): value is { toJSON: () => unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}

/** Whether the object has no class of its own. Objects of another realm, such as a test's, have another Object.prototype. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function classOf(value: object): string {
  const { constructor } = value as { readonly constructor?: unknown };
  return typeof constructor === "function" && constructor.name !== ""
    ? constructor.name
    : "instance of a class";
}
