#!/usr/bin/env node
import { datasetArnParts } from "./protocol/arn.ts";
import type { Command } from "./command/command-line.ts";
import { HELP, parseCommandLine } from "./command/command-line.ts";
import type { PersonalizeEmulator } from "./emulator.ts";
import { greeting } from "./command/greeting.ts";
import { requestLine } from "./command/request-line.ts";
import { startEmulator } from "./start-emulator.ts";

async function main(): Promise<void> {
  const command = commandOrComplaint();
  if (command === undefined) {
    return;
  }
  if (command === "help") {
    process.stdout.write(HELP);
    return;
  }
  const emulator = await startedOrComplaint(command);
  if (emulator === undefined) {
    return;
  }
  addDatasets(emulator, command.datasetArns);
  process.stdout.write(`${greeting(emulator, command.datasetArns)}\n`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void emulator.close());
  }
}

/** With their groups, so that a solution can be created on them. */
function addDatasets(emulator: PersonalizeEmulator, datasetArns: readonly string[]): void {
  const groups = new Map(
    datasetArns.map((arn) => [arn.slice(0, arn.lastIndexOf("/")), datasetArnParts(arn)]),
  );
  for (const { groupName, region, account } of groups.values()) {
    const timeline = [{ status: "ACTIVE" }];
    emulator.add("DatasetGroup", { name: groupName }, { region, account, timeline });
  }
  datasetArns.forEach((datasetArn) => {
    emulator.addDataset({ datasetArn });
  });
}

function commandOrComplaint(): Command | "help" | undefined {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    // What Node says about options goes on with advice that has no meaning here.
    const [sentence = ""] = (error as Error).message.split(/\. |\n/);
    complain(sentence.replace("argument is ambiguous", "needs a value without a leading dash"), 2);
    return undefined;
  }
}

async function startedOrComplaint(command: Command): Promise<PersonalizeEmulator | undefined> {
  try {
    return await startEmulator({
      port: command.port,
      timelines: command.timelines,
      onAnswer: (request, answer) => process.stdout.write(`${requestLine(request, answer)}\n`),
    });
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    complain(inUse ? `Port ${command.port} is in use` : (error as Error).message, 1);
    return undefined;
  }
}

function complain(sentence: string, exitCode: number): void {
  const end = sentence.endsWith(".") ? "" : ".";
  process.stderr.write(`pulumi-personalize-emulator: ${sentence}${end}\n`);
  process.exitCode = exitCode;
}

void main();
