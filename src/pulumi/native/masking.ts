// Hides the user's secrets in the texts that the native provider sends out: errors, mistakes, rows and warnings.
import { redacted } from "../../aws/redaction.ts";
import { namesInArn, parseArn } from "../../kinds/arn.ts";
import type { RowLine } from "../../wait/row-line.ts";
import type { PluginProcess } from "../plugin-process.ts";
import { knownTexts, type KnownTexts } from "./known-texts.ts";

/** A text in which "[secret]" stands in place of each secret. */
export type Mask = (text: string) => string;

/** The text in place of a secret. */
export const HIDDEN = "[secret]";

/**
 * In characters. A shorter text is hidden only where it is quoted, where the text says nothing else, in a path, and in a text
 * about profiles: elsewhere it may be an ordinary word.
 */
const SHORTEST = 4;
/** A text that is shorter is hidden only where it stands alone, in characters. */
const UNMISTAKABLE = 12;
/** The shortest beginning of a secret that is hidden where a text is cut, in characters. */
const SHORTEST_BEGINNING = 8;

/** A mask that never throws. @param secrets the texts that are secret */
export function maskOf(secrets: readonly string[]): Mask {
  // Most requests say nothing, and there may be many secrets.
  let known: ReturnType<typeof knownSecrets> | undefined;
  return (text) => {
    try {
      known ??= knownSecrets(secrets.flatMap(spellingsOf));
      const { forms, short } = known;
      return without(
        [...wholeForms(text, forms), ...shortForms(text, short), ...beginnings(text, forms)],
        text,
      );
    } catch {
      return HIDDEN;
    }
  };
}

/** The same plugin process, whose engine gets no secret. */
export function withMaskedEngine<Process extends PluginProcess>(
  process: Process,
  mask: Mask,
): Process {
  const { engine } = process;
  // The name is not cut yet: half a secret could not be recognized.
  const masked = ({ name, says }: RowLine): RowLine => ({ name: mask(name), says: mask(says) });
  return {
    ...process,
    engine: {
      say: (urn: string, line: RowLine) => engine.say(urn, masked(line)),
      sayAndKeep: (urn: string, line: RowLine) => engine.sayAndKeep(urn, masked(line)),
      tell: (urn: string, message: string) => engine.tell(urn, mask(message)),
      warn: (urn: string, message: string) => engine.warn(urn, mask(message)),
    },
  };
}

/**
 * A secret, the secret without the spaces and line ends around it, and its first line: so a message of AWS is shown. A secret that
 * was read from a file ends in a line end.
 */
function spellingsOf(secret: string): string[] {
  const trimmed = secret.trim();
  const firstLine = trimmed.replace(/\n[^]*/, "");
  const spellings = new Set([secret, trimmed, firstLine.trimEnd()]);
  return [...spellings].filter((spelling) => spelling !== "");
}

/** All forms of a spelling of a secret in a text. */
function formsOf(secret: string): string[] {
  if (secret.length < SHORTEST) {
    // This package quotes values in these two ways.
    return [JSON.stringify(secret), `[${secret}]`];
  }
  const escaped = JSON.stringify(secret).slice(1, -1);
  const account = parseArn(secret)?.account ?? "";
  return [
    ...[secret, escaped, redacted(secret), redacted(escaped)],
    ...[account, ...namesInArn(secret)],
  ].filter(isLong);
}

/** The texts that are too short to be hidden wherever they stand. */
function shortFormsOf(secret: string): string[] {
  return [secret, ...namesInArn(secret)].filter((text) => !isLong(text));
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST;
}

/** A part of a text: its first place, and the place after its end. */
type Part = readonly [from: number, to: number];

/** The parts of a text that are forms. */
function wholeForms(text: string, forms: KnownTexts): Part[] {
  return partsOf(
    text,
    forms,
    (from, to) => to - from >= UNMISTAKABLE || standsAlone(text, from, to),
  );
}

/**
 * The AWS SDK tells a profile without quotes, and the name of a profile may be short. So may a name in an ARN, which a row shows
 * alone, or in a path like "ranking/8f3ac1d2".
 */
function shortForms(text: string, short: KnownTexts): Part[] {
  const isAboutProfiles = /profile/i.test(text);
  return partsOf(
    text,
    short,
    (from, to) =>
      standsAlone(text, from, to) &&
      (isAboutProfiles || to - from === text.length || isInPath(text, from, to)),
  );
}

/** The parts of a text that are known texts and pass the test. */
function partsOf(
  text: string,
  known: KnownTexts,
  passes: (from: number, to: number) => boolean,
): Part[] {
  return placesIn(text).flatMap((from): Part[] => {
    const length = known.lengthAt(text, from, (one) => passes(from, from + one.length));
    return length === 0 ? [] : [[from, from + length]];
  });
}

function isInPath(text: string, from: number, to: number): boolean {
  return text.charAt(from - 1) === "/" || text.charAt(to) === "/";
}

function standsAlone(text: string, from: number, to: number): boolean {
  return !/\w/.test(text.charAt(from - 1)) && !/\w/.test(text.charAt(to));
}

function knownSecrets(secrets: readonly string[]) {
  return {
    forms: knownTexts(secrets.flatMap(formsOf)),
    short: knownTexts(secrets.flatMap(shortFormsOf)),
  };
}

/** A text that was cut may end in the beginning of a form; "..." shows the cut. */
function beginnings(text: string, forms: KnownTexts): Part[] {
  const ends = [...text.matchAll(/\.\.\./g)].map(({ index }) => index);
  if (ends.length === 0) {
    return [];
  }
  const starts = placesIn(text).filter((from) =>
    forms.haveBeginning(text.slice(from, from + SHORTEST_BEGINNING)),
  );
  let first = 0;
  return ends.flatMap((to): Part[] => {
    for (; first < starts.length; first++) {
      const from = starts[first] ?? to;
      if (to - from < SHORTEST_BEGINNING) {
        break;
      }
      // A start without a beginning has no beginning at a later end.
      if (forms.haveBeginning(text.slice(from, to))) {
        return [[from, to]];
      }
    }
    return [];
  });
}

function placesIn(text: string): number[] {
  return Array.from({ length: text.length }, (_, place) => place);
}

/** The text with "[secret]" in place of the parts; overlapping parts get a single "[secret]". */
function without(parts: readonly Part[], text: string): string {
  let shown = "";
  let end = 0;
  for (const [from, to] of parts.toSorted(([one], [other]) => one - other)) {
    if (from >= end) {
      shown += text.slice(end, from) + HIDDEN;
    }
    end = Math.max(end, to);
  }
  return shown + text.slice(end);
}
