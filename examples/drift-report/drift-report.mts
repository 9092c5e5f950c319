import { parseArgs } from "node:util";

import { LocalWorkspace, type EngineEvent } from "@pulumi/pulumi/automation/index.js";

import { gateReportsOf, hasDrifted } from "./gate-report.mts";
import { tableOf } from "./table.mts";

const USAGE = `Usage: node drift-report.mts --stack NAME [--cwd FOLDER] [--json]

Previews a refresh of the Pulumi stack NAME of the project in FOLDER (default: here), and prints a table of its gates and their
drift. The state stays as it is. A gate whose resource is under way waits for it, up to customTimeouts.read.
Exit code: 0 if every gate is ready and has no drift, 2 if a gate has drift or is not ready, 1 if the report cannot tell.`;

const EXIT = { asItWas: 0, unknown: 1, drifted: 2 };

async function main(): Promise<number> {
  const {
    stack: stackName,
    cwd: workDir = process.cwd(),
    json,
    help,
  } = parseArgs({
    options: {
      stack: { type: "string" },
      cwd: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  }).values;
  if (help === true || stackName === undefined) {
    console.log(USAGE);
    return help === true ? EXIT.asItWas : EXIT.unknown;
  }
  const stack = await LocalWorkspace.selectStack({ stackName, workDir });
  const events: EngineEvent[] = [];
  // A gate that AWS does not describe fails the refresh, but the report of the other gates still counts.
  const failure = await stack
    .previewRefresh({ onEvent: (event) => void events.push(event) })
    .then(() => undefined, wordsOf);
  const reports = gateReportsOf(events);
  console.log(json === true ? JSON.stringify(reports, null, 2) : tableOf(reports));
  if (failure !== undefined) {
    console.error(failure);
    return EXIT.unknown;
  }
  if (reports.length === 0) {
    console.error(
      `The stack ${stackName} has no gate. Check the name of the stack, or run pulumi up first.`,
    );
    return EXIT.unknown;
  }
  return reports.some(hasDrifted) ? EXIT.drifted : EXIT.asItWas;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(wordsOf(error));
    process.exitCode = EXIT.unknown;
  },
);
