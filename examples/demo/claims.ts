import type { Evidence } from "./evidence.ts";
import type { Expectation } from "./expectation.ts";
import { REST_OF_FIRST_IMPORT_MS } from "./imports.ts";

export function succeeded({ exitStatus }: Evidence): Expectation {
  return {
    that: "the command succeeds",
    holds: exitStatus === 0,
    found: `its exit status was ${String(exitStatus)}`,
  };
}

export function failed({ exitStatus }: Evidence): Expectation {
  return {
    that: "the command fails",
    holds: exitStatus !== 0 && exitStatus !== null,
    found: `its exit status was ${String(exitStatus)}`,
  };
}

export function shows({ messages }: Evidence, what: string, texts: readonly string[]): Expectation {
  const missing = texts.filter((text) => !messages.includes(text));
  return {
    that: `it shows ${what}`,
    holds: missing.length === 0,
    found: `there was no "${missing.join('", no "')}"`,
  };
}

export function asksAgainAndAgain({ looks }: Evidence): Expectation {
  return {
    that: "the gate asks AWS again and again until the import is ACTIVE",
    holds: looks.length >= 2,
    found: `the number of times was ${looks.length}`,
  };
}

export function asks({ looks }: Evidence, count: 0 | 1): Expectation {
  return {
    that: count === 0 ? "the gate does not ask AWS" : "the gate asks AWS once and does not wait",
    holds: looks.length === count,
    found: `the number of times was ${looks.length}`,
  };
}

export function gateIsOpenFor({ gate }: Evidence, importJobArn: string): Expectation {
  const { datasetImportJobArn: arn, status } = gate?.outputs ?? {};
  return {
    that: `the stack holds an ACTIVE gate for ${nameOf(importJobArn)}`,
    holds: arn === importJobArn && status === "ACTIVE" && gate?.initErrors === undefined,
    found: `it holds ${gate === undefined ? "none" : `one for ${String(arn)}, ${String(status)}`}`,
  };
}

export function gateIsSuperseded({ gate }: Evidence, laterImportArn: string): Expectation {
  const drift = JSON.stringify(gate?.outputs?.drift ?? []);
  return {
    that: `the stack holds that ${nameOf(laterImportArn)} has superseded the gate's import`,
    holds: drift.includes('"superseded"') && drift.includes(laterImportArn),
    found: `the drift it holds is ${drift}`,
  };
}

export function gateIsStillToOpen({ gate }: Evidence, importJobArn: string): Expectation {
  const { outputs, initErrors = [] } = gate ?? {};
  return {
    that: `the stack holds a gate that still waits for ${nameOf(importJobArn)}`,
    holds: outputs?.datasetImportJobArn === importJobArn && initErrors.length > 0,
    found: `it holds ${gate === undefined ? "none" : `one with ${initErrors.length} reasons to wait`}`,
  };
}

export function nothingIsBuilt({ solution, changes }: Evidence): Expectation {
  return {
    that: "nothing is created, neither in the stack nor in AWS",
    holds: solution === undefined && changes.length === 0,
    found: `the stack holds ${solution ? "a" : "no"} solution, and AWS was changed by: ${listed(changes)}`,
  };
}

export function gateIsGone({ gate }: Evidence): Expectation {
  return {
    that: "the gate is gone from the stack, and the next `up` creates it again",
    holds: gate === undefined,
    found: "it is still there",
  };
}

export function stackIsEmpty({ resources }: Evidence): Expectation {
  return {
    that: "nothing is left in the stack",
    holds: resources.length === 0,
    found: `it still holds ${resources.map(({ urn }) => urn).join(", ")}`,
  };
}

export function solutionIsBuiltOnceActive({ looks, changes }: Evidence): Expectation {
  const activeAt = (looks[0]?.at ?? Infinity) + REST_OF_FIRST_IMPORT_MS;
  const [first, ...others] = changes;
  const isEarly = Date.parse(first?.at ?? "") < activeAt;
  return {
    that: "the solution is created in AWS, and not before the import is ACTIVE",
    holds: first?.method === "create" && others.length === 0 && !isEarly,
    found: `AWS was changed by: ${listed(changes)}${isEarly ? ", which was too early" : ""}`,
  };
}

export function onlyTheSolutionIsDeleted({ changes }: Evidence): Expectation {
  const [first, ...others] = changes;
  return {
    that: "only the solution is deleted in AWS: AWS cannot delete an import job",
    holds: first?.method === "delete" && others.length === 0,
    found: `AWS was changed by: ${listed(changes)}`,
  };
}

export function solutionStays({ solution, changes }: Evidence): Expectation {
  return {
    that: "the solution stays as it is, in the stack and in AWS",
    holds: solution !== undefined && changes.length === 0,
    found: `the stack ${solution ? "holds" : "lost"} it, and AWS was changed by: ${listed(changes)}`,
  };
}

function listed(changes: Evidence["changes"]): string {
  return changes.map(({ method, name }) => `${method} ${name}`).join(", ") || "nothing";
}

function nameOf(importJobArn: string): string {
  return importJobArn.slice(importJobArn.lastIndexOf("/") + 1);
}
