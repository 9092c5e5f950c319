// Mutates the core, or only the files that match the arguments ("src/time/*.ts"), and runs the unit tests against each
// mutant. Fails when too many mutants survive, or when a mutant that is listed as equivalent no longer does.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { Stryker } from "@stryker-mutator/core";

import { repositoryRoot } from "../support/repository-root.ts";
import { verdictOn, type Equivalent, type Tried } from "./verdict.ts";

const FOLDER = "test/mutation";
const LEAST = 0.95;

type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** An answer of Stryker by which a mutant does not count: the code with it cannot even be run, or nobody tried it. */
const UNTRIED = ["CompileError", "RuntimeError", "Ignored"];

async function main(): Promise<void> {
  const patterns = process.argv.slice(2);
  const mutants = await new Stryker({
    configFile: join(FOLDER, "stryker.config.mjs"),
    ...(patterns.length > 0 && { mutate: patterns }),
  }).runMutationTest();
  const tried = mutants.filter(({ status }) => !UNTRIED.includes(status)).map(triedOf);
  if (tried.length === 0) {
    throw new Error(`There is nothing to mutate in ${patterns.join(" ")}.`);
  }
  const listed = JSON.parse(
    readFileSync(join(FOLDER, "equivalents.json"), "utf8"),
  ) as readonly Equivalent[];
  const { killed, survivors, outdated, score } = verdictOn(tried, listed);

  for (const file of new Set(tried.map((mutant) => mutant.file))) {
    const own = verdictOn(
      tried.filter((mutant) => mutant.file === file),
      listed,
    );
    console.log(`${percent(own.score).padStart(7)}  ${file}`);
    for (const { lineNumber, line, mutator, replacement } of own.survivors) {
      console.log(`           ${lineNumber}: ${line}\n             ${mutator}: ${replacement}`);
    }
  }
  for (const { file, line, mutator, replacement } of outdated) {
    console.log(`${FOLDER}/equivalents.json lists what survives no more: ${file}: ${line}`);
    console.log(`             ${mutator}: ${replacement}`);
  }
  console.log(
    `${percent(score)} of ${killed + survivors.length} mutants were killed, of at least ${percent(LEAST)}; ` +
      `${tried.length - killed - survivors.length} more are listed as equivalent.`,
  );
  process.exitCode = score < LEAST || outdated.length > 0 ? 1 : 0;
}

function triedOf({ fileName, location, mutatorName, replacement, status }: MutantResult): Tried {
  const file = relative(repositoryRoot(), fileName).replaceAll("\\", "/");
  const text = readFileSync(file, "utf8").split("\n")[location.start.line - 1] ?? "";
  return {
    file,
    lineNumber: location.start.line,
    line: text.trim(),
    mutator: mutatorName,
    replacement,
    isKilled: status === "Killed" || status === "Timeout",
  };
}

function percent(share: number): string {
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
