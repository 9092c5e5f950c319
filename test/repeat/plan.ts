// The tests to run, and the runs in which something else keeps the cores busy.
import { parseArgs } from "node:util";

export interface Plan {
  /** One entry for each run: whether the cores are kept busy meanwhile. */
  readonly runs: readonly { readonly isLoaded: boolean }[];
  /** Names of Jest's projects. */
  readonly projects: readonly string[];
  /** Runs only the test files whose path matches this regular expression. Default: all files. */
  readonly files: string | undefined;
}

/** All levels but the level of the package managers. */
const USUAL_PROJECTS = ["unit", "package", "emulator", "host", "command", "engine", "examples"];
const PROJECTS = [...USUAL_PROJECTS, "layouts"];

/** The share of the runs that are loaded, where nobody says how many. */
const USUAL_SHARE = 0.4;

export const USAGE = `Usage: npm run test:repeat -- [--runs N] [--loaded N] [--files PATTERN] [PROJECT ...]

Runs the tests N times in a row (default: 10), some of the runs (default: 4 of 10) with every core kept busy by something else.
Leave the sources alone meanwhile: each run takes them as they are then.
--files takes only the test files whose path matches the pattern, like host/drift.
PROJECT is a level of tests: ${PROJECTS.join(" ")} (default: all but the last).
Exit code: 0 when no test failed in any run, else 1.`;

/** @throws Error when the words say no such plan */
export function planOf(words: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "10" },
      loaded: { type: "string" },
      files: { type: "string" },
    },
  });
  const runs = wholeNumber("--runs", values.runs);
  const loaded =
    values.loaded === undefined
      ? Math.floor(runs * USUAL_SHARE)
      : wholeNumber("--loaded", values.loaded);
  if (runs === 0 || loaded > runs) {
    throw new Error("There must be at least one run, and no more loaded runs than runs.");
  }
  const unknown = positionals.filter((name) => !PROJECTS.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no level of tests named ${unknown.join(" ")}.`);
  }
  return {
    runs: Array.from({ length: runs }, (_, i) => ({ isLoaded: isLoaded(i, runs, loaded) })),
    projects: positionals.length > 0 ? positionals : USUAL_PROJECTS,
    files: values.files,
  };
}

/** Spreads the loaded runs evenly, so that they are between other runs. */
function isLoaded(index: number, runs: number, loaded: number): boolean {
  const until = (count: number): number => Math.floor((count * loaded) / runs);
  return until(index + 1) > until(index);
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new Error(`${option} must be a whole number, but it is "${text}".`);
  }
  return Number(text);
}
