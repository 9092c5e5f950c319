// Finds known texts in other texts, quickly, however many and however long the known texts are.

/** Texts to be found in other texts. */
export interface KnownTexts {
  /** The length of the longest known text at this place that passes the test; 0 where no known text does. */
  lengthAt(text: string, place: number, passes: (known: string) => boolean): number;
  /** Whether a known text begins like this. */
  haveBeginning(beginning: string): boolean;
}

/** A regular expression of so many texts can be too large, and would be quoted in an error. A sorted list has no such limit. */
export function knownTexts(texts: Iterable<string>): KnownTexts {
  const sorted = [...new Set(texts)].sort();
  const beginnings = longestBeginnings(sorted);
  const [first = ""] = sorted;
  const shortest = sorted.reduce((length, text) => Math.min(length, text.length), first.length);
  const starts = new Set(sorted.map((text) => text.slice(0, shortest)));

  /** The number of known texts before this text in the list, this text included. */
  const rankOf = (text: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (String(sorted[middle]) <= text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };

  return {
    lengthAt(text, place, passes) {
      if (!starts.has(text.slice(place, place + shortest))) {
        return 0;
      }
      const rest = text.slice(place);
      for (let at = rankOf(rest) - 1; at >= 0; at = Number(beginnings[at])) {
        const known = String(sorted[at]);
        if (rest.startsWith(known) && passes(known)) {
          return known.length;
        }
      }
      return 0;
    },
    haveBeginning(beginning) {
      const rank = rankOf(beginning);
      return [rank - 1, rank].some((at) => sorted[at]?.startsWith(beginning) === true);
    },
  };
}

/** For each text, the place in the sorted list of the longest other text that begins it; -1 where there is none. */
function longestBeginnings(sorted: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (const [at, text] of sorted.entries()) {
    let place = at - 1;
    while (place >= 0 && !text.startsWith(String(sorted[place]))) {
      place = Number(places[place]);
    }
    places.push(place);
  }
  return places;
}
