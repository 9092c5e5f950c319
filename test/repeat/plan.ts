// What is to be run, and in which of the runs the cores are kept busy by something else.
import { parseArgs } from "node:util";

export interface Plan {
  /** One entry for each run: whether the cores are kept busy meanwhile. */
  readonly runs: readonly { readonly isLoaded: boolean }[];
  /** Names of Jest's projects. */
  readonly projects: readonly string[];
}

/** All levels but that of the package managers. */
const USUAL_PROJECTS = ["unit", "package", "emulator", "host", "command", "engine", "examples"];
const PROJECTS = [...USUAL_PROJECTS, "layouts"];

export const USAGE = `Usage: npm run test:repeat -- [--runs N] [--loaded N] [PROJECT ...]

Runs the tests N times in a row (default: 10), some of the runs (default: 4) with every core kept busy by something else.
PROJECT is a level of tests: ${PROJECTS.join(" ")} (default: all but the last).
Exit code: 0 when no test failed in any run, else 1.`;

/** @throws Error when the words say no such plan */
export function planOf(words: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "10" },
      loaded: { type: "string", default: "4" },
    },
  });
  const runs = wholeNumber("--runs", values.runs);
  const loaded = wholeNumber("--loaded", values.loaded);
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
  };
}

/** Spreads the loaded runs evenly, so that they stand between others. */
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
