import { parseArgs } from "node:util";

import { LocalWorkspace, type EngineEvent } from "@pulumi/pulumi/automation/index.js";

import { gateReportsOf, hasDrifted } from "./gate-report.mts";
import { tableOf } from "./table.mts";

const USAGE = `Usage: node drift-report.mts --stack NAME [--cwd FOLDER] [--json]

Refreshes the Pulumi stack NAME of the project in FOLDER (default: here), as a preview, so that its state stays as it is,
and prints the drift of each of its gates.
What is still under way is waited for, up to its customTimeouts.read.
Exit code: 0 when every gate is ready and nothing has changed behind it, 2 when one is not, 1 when that cannot be told.`;

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
  // One gate that AWS will not describe fails the refresh; what was found of the others is worth knowing all the same.
  const failure = await stack
    .previewRefresh({ onEvent: (event) => void events.push(event) })
    .then(() => undefined, wordsOf);
  const reports = gateReportsOf(events);
  console.log(json === true ? JSON.stringify(reports, null, 2) : tableOf(reports));
  if (failure !== undefined) {
    console.error(failure);
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
