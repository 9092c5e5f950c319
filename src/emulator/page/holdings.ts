// The answer to a person who wants to see all resources of the emulator.
import { suggestions } from "../control/suggestions.ts";
import type { Answer } from "../http/answer.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Store } from "../state/store.ts";
import { holdingsByLocation } from "./holding.ts";
import { holdingsPage, PAGE_POLICY } from "./holdings-page.ts";
import { holdingsText } from "./holdings-text.ts";

/** Whether a request comes from a browser or a plain curl, and not from a client of AWS. */
export function asksForHoldings({ method, headers }: HttpRequest): boolean {
  return (method === "GET" || method === "HEAD") && headers["x-amz-target"] === undefined;
}

/** All resources of the emulator: a page for a browser, otherwise text. */
export function holdingsAnswer({ headers }: HttpRequest, store: Store): Answer {
  const isBrowser = (headers.accept ?? "").includes("text/html");
  const locations = holdingsByLocation(store);
  const type = isBrowser ? "text/html" : "text/plain";
  return {
    httpStatus: 200,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
      ...(isBrowser && { "content-security-policy": PAGE_POLICY }),
    },
    body: isBrowser
      ? holdingsPage(locations, suggestions(store), store.now)
      : holdingsText(locations, store.now),
  };
}
