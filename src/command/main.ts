#!/usr/bin/env node
// The command: waits for a resource, or looks at it once, outside stacks.
import { readFileSync } from "node:fs";
import path from "node:path";

import { machineClock } from "../time/clock.ts";
import { reportProgress, type Progress } from "../wait/progress.ts";
import { parseCommandLine, type Request } from "./command-line.ts";
import { BAD_USAGE } from "./ending.ts";
import { helpText } from "./help.ts";
import { awaitInterruption } from "./interruption.ts";
import { logLines } from "./log-lines.ts";
import { watchOutputs } from "./output.ts";
import { asLine, asObject, asTable, printable } from "./presentation.ts";
import { resultOf } from "./result.ts";
import { terminalLine } from "./terminal-line.ts";

/** How long calls that were given up have to end, in milliseconds. */
const AFTERMATH_MS = 300;

async function main(): Promise<void> {
  watchOutputs(process, say, (exitCode) => process.exit(exitCode));
  const request = requestOrComplaint();
  if (request === "help") {
    process.stdout.write(helpText());
  } else if (request === "version") {
    process.stdout.write(`${version()}\n`);
  } else if (request !== undefined) {
    await fulfil(request);
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

async function fulfil(request: Request): Promise<void> {
  const result = await resultOf(request, awaitInterruption(), progressOf(request), say);
  result.sentences.forEach(say);
  if (request.json) {
    process.stdout.write(`${asObject(result)}\n`);
  } else if (request.task === "status") {
    process.stdout.write(`${asTable(result, machineClock.wallMs())}\n`);
  } else if (result.ending.exitCode === 0) {
    process.stdout.write(`${asLine(result)}\n`);
  }
  process.exitCode = result.ending.exitCode;
  setTimeout(() => process.exit(), AFTERMATH_MS).unref();
}

/** On a terminal one line that is rewritten; elsewhere lines of a log. */
function progressOf({ task, quiet }: Request): Progress {
  if (task === "status" || quiet) {
    return reportProgress(() => Promise.resolve());
  }
  return process.stderr.isTTY && process.env.TERM !== "dumb"
    ? terminalLine(process.stderr, machineClock)
    : logLines(say, machineClock);
}

function say(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`);
}

function version(): string {
  const manifest = readFileSync(path.join(__dirname, "../../package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

void main();
