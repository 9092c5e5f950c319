import { parseArgs } from "node:util";

import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";

import { deploy, type Message } from "./deployment.ts";
import { stopAfter } from "./stop.ts";

const USAGE = `Usage: node deploy.ts --stack NAME [--cwd FOLDER] [--minutes N]

Deploys the Pulumi stack NAME of the project in FOLDER (default: here), and says how each wait is going.
It stops after N minutes (default: 60) and on Ctrl-C; the next deployment takes the waits up again.
Exit code: 0 when the stack is deployed, 1 when it is not, 3 when the deployment was stopped.`;

const EXIT = { deployed: 0, failed: 1, stopped: 3 };

async function main(): Promise<number> {
  const {
    stack: stackName,
    cwd: workDir = process.cwd(),
    minutes = "60",
    help,
  } = parseArgs({
    options: {
      stack: { type: "string" },
      cwd: { type: "string" },
      minutes: { type: "string" },
      help: { type: "boolean" },
    },
  }).values;
  // A timer cannot count more than three weeks.
  const isTime = Number(minutes) > 0 && Number(minutes) < 30_000;
  if (help === true || stackName === undefined || !isTime) {
    console.log(USAGE);
    return help === true ? EXIT.deployed : EXIT.failed;
  }
  const stop = stopAfter(Number(minutes));
  const stack = await LocalWorkspace.selectStack({ stackName, workDir });
  const deployment = await deploy(stack, { onStatus: say, stop });
  if (deployment.succeeded) {
    console.log(`Deployed. Its outputs: ${Object.keys(deployment.outputs).join(", ")}.`);
    return EXIT.deployed;
  }
  console.log(stop.isWanted ? "Stopped." : "Failed.");
  deployment.reasons.forEach(say);
  return stop.isWanted ? EXIT.stopped : EXIT.failed;
}

function say({ resource, text }: Message): void {
  console.log(`${resource}: ${text}`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = EXIT.failed;
  },
);
