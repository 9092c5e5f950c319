// Hides what the user keeps secret in the texts that the native provider sends out: errors, mistakes, rows and warnings.
import { redacted } from "../../aws/redaction.ts";
import { parseArn } from "../../kinds/arn.ts";
import type { PluginProcess } from "../plugin-process.ts";

/** A text in which "[secret]" stands in place of each secret. */
export type Mask = (text: string) => string;

/** What stands in place of a secret. */
export const HIDDEN = "[secret]";

/** A shorter text hides nothing by itself, and would spoil words that hold it, in characters. */
const SHORTEST = 4;
/** A text that is shorter is hidden only where it stands alone, in characters. */
const UNMISTAKABLE = 12;
/** The shortest beginning of a secret that is hidden where a text is cut, in characters. */
const SHORTEST_BEGINNING = 8;

/** @param secrets the texts that are secret */
export function maskOf(secrets: readonly string[]): Mask {
  const forms = [...new Set(secrets.flatMap(formsOf))].sort(
    (one, other) => other.length - one.length,
  );
  if (forms.length === 0) {
    return (text) => text;
  }
  const whole = new RegExp(forms.map(patternOf).join("|"), "g");
  return (text) => withoutBeginnings(text.replace(whole, HIDDEN), forms);
}

/** The same plugin process, whose engine is told no secret. */
export function discreet<Process extends PluginProcess>(process: Process, mask: Mask): Process {
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

/** The names in an ARN, which a sentence or an output may give alone: those of the resource and of what it belongs to. */
export function namesIn(text: string): string[] {
  const [, ...names] = parseArn(text)?.resource.split("/") ?? [];
  return names.filter((name) => name !== "");
}

/** All that may stand in a text for a secret. */
function formsOf(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  const account = parseArn(secret)?.account ?? "";
  return [secret, escaped, redacted(secret), redacted(escaped), account, ...namesIn(secret)].filter(
    (form) => form.length >= SHORTEST,
  );
}

function patternOf(form: string): string {
  const literal = form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return form.length < UNMISTAKABLE ? `(?<!\\w)${literal}(?!\\w)` : literal;
}

/** A text that was cut may end in the beginning of a secret; "..." tells so. */
function withoutBeginnings(text: string, forms: readonly string[]): string {
  return text
    .split("...")
    .map((part, at, parts) => (at < parts.length - 1 ? withoutBeginning(part, forms) : part))
    .join("...");
}

function withoutBeginning(part: string, forms: readonly string[]): string {
  const lengths = forms.map((form) => {
    for (let length = Math.min(form.length, part.length); length >= SHORTEST_BEGINNING; length--) {
      if (part.endsWith(form.slice(0, length))) {
        return length;
      }
    }
    return 0;
  });
  const longest = Math.max(...lengths);
  return longest === 0 ? part : part.slice(0, -longest) + HIDDEN;
}
