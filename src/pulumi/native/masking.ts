// Hides the user's secrets in the texts that the native provider sends out: errors, mistakes, rows and warnings.
import { redacted } from "../../aws/redaction.ts";
import { namesInArn, parseArn } from "../../kinds/arn.ts";
import { nameOnRow } from "../../wait/progress.ts";
import type { PluginProcess } from "../plugin-process.ts";
import { knownTexts, type KnownTexts } from "./known-texts.ts";

/** A text in which "[secret]" stands in place of each secret. */
export type Mask = (text: string) => string;

/** The text in place of a secret. */
export const HIDDEN = "[secret]";

/**
 * A shorter text is hidden only where it is quoted, and in a text about profiles: otherwise it would spoil texts, in
 * characters.
 */
const SHORTEST = 4;
/** A text that is shorter is hidden only where it stands alone, in characters. */
const UNMISTAKABLE = 12;
/** The shortest beginning of a secret that is hidden where a text is cut, in characters. */
const SHORTEST_BEGINNING = 8;

/** A mask that never throws. @param secrets the texts that are secret */
export function maskOf(secrets: readonly string[]): Mask {
  if (secrets.length === 0) {
    return (text) => text;
  }
  // Most requests say nothing, and there may be many secrets.
  let known: ReturnType<typeof knownSecrets> | undefined;
  return (text) => {
    try {
      known ??= knownSecrets(secrets.flatMap(spellingsOf));
      const { forms } = known;
      const parts = [
        ...wholeForms(text, forms),
        ...shortSecrets(text, known.short),
        ...beginnings(text, forms),
        ...endings(text, known.backwards),
      ];
      return without(parts, text);
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
  return {
    ...process,
    engine: {
      say: (urn: string, message: string) => engine.say(urn, mask(message)),
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
  const [firstLine = ""] = trimmed.split("\n", 1);
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
  const names = namesInArn(secret);
  return [
    ...[secret, escaped, redacted(secret), redacted(escaped), account, ...names],
    ...[secret, ...names, names.join("/")].flatMap(shortenedName),
  ].filter((form) => form.length >= SHORTEST);
}

/** The form of a long name on a row. */
function shortenedName(name: string): string[] {
  const shown = nameOnRow(name);
  return shown === name ? [] : [shown];
}

/** A part of a text: its first place, and the place after its end. */
type Part = readonly [from: number, to: number];

/** The parts of a text that are forms. */
function wholeForms(text: string, forms: KnownTexts): Part[] {
  return placesIn(text).flatMap((from): Part[] => {
    const length = forms.lengthAt(
      text,
      from,
      (form) => form.length >= UNMISTAKABLE || standsAlone(text, from, from + form.length),
    );
    return length === 0 ? [] : [[from, from + length]];
  });
}

/** The short secrets in a text. The AWS SDK names a profile without quotes, and the name may be short. */
function shortSecrets(text: string, short: KnownTexts): Part[] {
  return /profile/i.test(text) ? wholeForms(text, short) : [];
}

function standsAlone(text: string, from: number, to: number): boolean {
  return !/\w/.test(text.charAt(from - 1)) && !/\w/.test(text.charAt(to));
}

function knownSecrets(secrets: readonly string[]) {
  const forms = secrets.flatMap(formsOf);
  return {
    forms: knownTexts(forms),
    backwards: knownTexts(forms.map(backwards)),
    short: knownTexts(secrets.filter(({ length }) => length < SHORTEST)),
  };
}

function backwards(text: string): string {
  return text.split("").reverse().join("");
}

/** A row cuts a name in the middle, so that the end of a form may follow "...": backwards, that is a beginning. */
function endings(text: string, forms: KnownTexts): Part[] {
  return beginnings(backwards(text), forms).map(([from, to]) => [
    text.length - to,
    text.length - from,
  ]);
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
