// A page that Pulumi's Registry shows: its front matter, and its programs by the language that a reader chooses.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { repositoryRoot } from "./repository-root.ts";

export interface RegistryPage {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The choosers, one for each place where a reader chooses a language: the languages, and the program of each. */
  readonly choosers: readonly Chooser[];
}

interface Chooser {
  readonly offered: readonly string[];
  readonly programs: Readonly<Record<string, string>>;
}

/** Reads `docs/NAME.md`. */
export function registryPage(name: string): RegistryPage {
  const text = readFileSync(join(repositoryRoot(), "docs", `${name}.md`), "utf8");
  const [, head = ""] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  const choosers = text.matchAll(
    /^\{\{< chooser language "(?<offered>[^"]*)" >\}\}$(?<inside>[^]*?)^\{\{< \/chooser >\}\}$/gm,
  );
  return {
    frontMatter: parse(head) as Readonly<Record<string, unknown>>,
    text,
    choosers: [...choosers].map(({ groups: { offered = "", inside = "" } = {} }) => ({
      offered: offered.split(","),
      programs: programsIn(inside),
    })),
  };
}

/** The only code of each language. */
function programsIn(inside: string): Readonly<Record<string, string>> {
  const choosable = inside.matchAll(
    /^\{\{% choosable language (?<language>\w+) %\}\}\n\n```\k<language>\n(?<program>[^]*?)^```\n\n\{\{% \/choosable %\}\}$/gm,
  );
  return Object.fromEntries(
    [...choosable].map(({ groups: { language = "", program = "" } = {} }) => [language, program]),
  );
}
