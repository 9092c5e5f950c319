#!/usr/bin/env node
// The command: waits for resources, looks at them once, or lists what a parent has, outside stacks.
import { readFileSync } from "node:fs";
import path from "node:path";

import "./es-modules.ts";
import {
  personalizeReader,
  type PersonalizeLister,
  type PersonalizeReader,
} from "../aws/personalize-reader.ts";
import { parseArn } from "../kinds/arn.ts";
import { givenArnOf } from "../kinds/target.ts";
import type { GateSpec } from "../state/gate-spec.ts";
import { machineClock } from "../time/clock.ts";
import { reportProgress, type Progress } from "../wait/progress.ts";
import { unfitness } from "../wait/surroundings.ts";
import { parseCommandLine, type Request } from "./command-line.ts";
import { BAD_USAGE, gravestOf, READY, type Ending } from "./ending.ts";
import { helpText } from "./help.ts";
import { inventoryAsArray, inventoryAsTables } from "./inventory-presentation.ts";
import { inventoryOf } from "./inventory.ts";
import { awaitInterruption } from "./interruption.ts";
import { logLines } from "./log-lines.ts";
import { watchOutputs } from "./output.ts";
import { asJson, asLine, asTable, printable } from "./presentation.ts";
import { resultOf, type Means } from "./result.ts";
import { terminalLine } from "./terminal-line.ts";

/** The time in which calls that were given up must end, in milliseconds. */
const AFTERMATH_MS = 300;

async function main(): Promise<void> {
  watchOutputs(process, say, (exitCode) => process.exit(exitCode));
  const request = requestOrComplaint();
  if (request === "help") {
    process.stdout.write(helpText());
  } else if (request === "version") {
    process.stdout.write(`${version()}\n`);
  } else if (request !== undefined) {
    await fulfill(request);
  }
}

function requestOrComplaint(): Request | "help" | "version" | undefined {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    say(`pulumi-personalize-readiness: ${(error as Error).message} See --help.`);
    process.exitCode = BAD_USAGE.exitCode;
    return undefined;
  }
}

async function fulfill(request: Request): Promise<void> {
  unfitness({ nodeVersion: process.versions.node, env: process.env, ctrlC: "signal" }).forEach(say);
  const means = {
    reader: personalizeReader(machineClock),
    interruption: awaitInterruption(),
  };
  const ending =
    request.task === "list"
      ? await list(request, means)
      : await waitOrLook(request, request.task, means);
  process.exitCode = ending.exitCode;
  await written(process.stdout);
  await written(process.stderr);
  setTimeout(() => process.exit(), AFTERMATH_MS).unref();
}

/** Waits until the reader, however slow, has everything. */
async function written(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) =>
    stream.write("", () => {
      resolve();
    }),
  );
}

/** Waits for all resources at the same time, or looks at all: no failure hides another resource. */
async function waitOrLook(
  request: Request,
  task: "wait" | "status",
  means: Means,
): Promise<Ending> {
  const { specs, json } = request;
  const results = await Promise.all(
    specs.map(async (spec) => {
      const warn = specs.length === 1 ? say : sayAbout(spec);
      const result = await resultOf(task, spec, means, progressOf(request), warn);
      // The user reads of a failure at once, and not when all other waits have ended.
      result.sentences.forEach(say);
      return result;
    }),
  );
  if (json) {
    process.stdout.write(`${asJson(results)}\n`);
  } else if (task === "status") {
    const tables = results.map((result) => asTable(result, machineClock.wallMs()));
    process.stdout.write(`${tables.join("\n\n")}\n`);
  } else {
    const ready = results.filter(({ ending }) => ending === READY);
    process.stdout.write(ready.map((result) => `${asLine(result)}\n`).join(""));
  }
  return gravestOf(results.map(({ ending }) => ending));
}

async function list(
  { specs, json }: Request,
  means: Means<PersonalizeReader & PersonalizeLister>,
): Promise<Ending> {
  const inventories = await Promise.all(specs.map((spec) => inventoryOf(spec, means)));
  const sections = inventories.flatMap((inventory) => inventory.sections);
  inventories.flatMap(({ sentences }) => sentences).forEach(say);
  if (json) {
    process.stdout.write(`${inventoryAsArray(sections)}\n`);
  } else if (sections.length > 0) {
    process.stdout.write(`${inventoryAsTables(sections, machineClock.wallMs())}\n`);
  }
  return gravestOf(inventories.map(({ ending }) => ending));
}

/** For a single resource on a terminal, a line that is rewritten; otherwise lines of a log. */
function progressOf({ task, quiet, specs }: Request): Progress {
  if (task === "status" || quiet) {
    return reportProgress(() => Promise.resolve());
  }
  return process.stderr.isTTY && process.env.TERM !== "dumb" && specs.length === 1
    ? terminalLine(process.stderr, machineClock)
    : logLines(say, machineClock);
}

function say(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`);
}

/** Says a sentence about one of several resources. */
function sayAbout({ target }: GateSpec): (sentence: string) => void {
  const arn = givenArnOf(target);
  return (sentence) => {
    say(`${parseArn(arn)?.resource ?? arn}: ${sentence}`);
  };
}

function version(): string {
  const manifest = readFileSync(path.join(__dirname, "../../package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

void main();
