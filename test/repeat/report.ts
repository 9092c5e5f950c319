// The report on the runs: on each run when it has ended, and on all runs at the end.
import type { JestRun } from "./jest-run.ts";

/** One run of several of the same tests. */
export interface Repetition {
  /** The number of the run, from 1. */
  readonly number: number;
  readonly isLoaded: boolean;
  readonly run: JestRun;
  /** The file with the output of a failed run. */
  readonly outputFile?: string;
}

/** The line at the beginning of a run. */
export function beginningLine({
  number,
  isLoaded,
  runs,
}: Pick<Repetition, "number" | "isLoaded"> & { readonly runs: number }): string {
  return `run ${number} of ${runs}, ${loadOf(isLoaded)} ...`;
}

export function runLines({ number, isLoaded, run, outputFile }: Repetition): string {
  const { passed, skipped, failures, seconds } = run;
  const lines = [
    `run ${number}, ${loadOf(isLoaded)}: ${passed} passed, ${failures.length} failed, ${skipped} skipped, ${seconds.toFixed(0)} s`,
    ...failures.map((failure) => `  FAILED ${failure}`),
    ...(outputFile === undefined ? [] : [`  its output: ${outputFile}`]),
  ];
  return lines.join("\n");
}

export function summaryLines(repetitions: readonly Repetition[]): string {
  const loaded = repetitions.filter(({ isLoaded }) => isLoaded).length;
  const minutes = repetitions.reduce((sum, { run }) => sum + run.seconds, 0) / 60;
  const count = repetitions.length === 1 ? "1 run" : `${repetitions.length} runs`;
  const heading = `${count}, ${loaded} of them with the cores kept busy, ${minutes.toFixed(1)} minutes:`;
  const names = [...new Set(repetitions.flatMap(({ run }) => run.failures))];
  if (names.length === 0) {
    return `${heading} nothing failed.`;
  }
  return [
    `${heading} ${names.length} failed at least once.`,
    ...names.map((name) => `  ${name}\n    in ${runsThatFailed(repetitions, name).join(", ")}`),
  ].join("\n");
}

function runsThatFailed(repetitions: readonly Repetition[], name: string): readonly string[] {
  return repetitions
    .filter(({ run }) => run.failures.includes(name))
    .map(({ number, isLoaded }) => `run ${number} (${loadOf(isLoaded)})`);
}

function loadOf(isLoaded: boolean): string {
  return isLoaded ? "cores kept busy" : "cores free";
}
