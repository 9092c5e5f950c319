// The pages of a list.
import { invalidNextToken } from "../protocol/wire-errors.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken: string | undefined;
}

/**
 * One page of a list. The token holds the question and the key of the last item of the page. So an item
 * that is added or removed between two pages neither repeats nor hides another item.
 *
 * @throws WireError InvalidNextTokenException when the token is for another question.
 */
export function pageOf<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => string,
  { question, token, size }: { question: string; token: string | undefined; size: number },
): Page<Item> {
  const after = token === undefined ? "" : lastKey(token, question);
  const rest = all
    .filter((item) => keyOf(item) > after)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const items = rest.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    nextToken:
      last === undefined || items.length === rest.length
        ? undefined
        : Buffer.from(JSON.stringify([question, keyOf(last)])).toString("base64url"),
  };
}

function lastKey(token: string, question: string): string {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (Array.isArray(cursor) && cursor[0] === question && typeof cursor[1] === "string") {
      return cursor[1];
    }
  } catch {
    // The token is not JSON, so it is not a token of the emulator.
  }
  throw invalidNextToken();
}
