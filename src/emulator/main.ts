#!/usr/bin/env node
// The entry of the command pulumi-personalize-emulator.
import { parseCommandLine, type Command, type StartCommand } from "./command/command-line.ts";
import { control } from "./command/control.ts";
import { addDatasets } from "./command/datasets.ts";
import { greeting } from "./command/greeting.ts";
import { HELP } from "./command/help.ts";
import { requestLine } from "./command/request-line.ts";
import type { PersonalizeEmulator } from "./emulator.ts";
import { startEmulator } from "./start-emulator.ts";

async function main(): Promise<void> {
  const command = commandOrComplaint();
  if (command === undefined) {
    return;
  }
  if (command.type === "help") {
    process.stdout.write(HELP);
    return;
  }
  if (command.type === "control") {
    await control(command, process.env).then(
      (sentence) => process.stdout.write(`${sentence}\n`),
      (error: unknown) => {
        complain((error as Error).message, 1);
      },
    );
    return;
  }
  const emulator = await startedOrComplaint(command);
  if (emulator === undefined) {
    return;
  }
  addDatasets(emulator, command.datasetArns);
  // Before the greeting, which promises that Ctrl-C ends the emulator.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void emulator.close());
  }
  process.stdout.write(`${greeting(emulator, command.datasetArns)}\n`);
}

function commandOrComplaint(): Command | undefined {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    complain((error as Error).message, 2, " See --help.");
    return undefined;
  }
}

async function startedOrComplaint({
  port,
  timelines,
}: StartCommand): Promise<PersonalizeEmulator | undefined> {
  try {
    return await startEmulator({
      port,
      timelines,
      onAnswer: (request, answer) => process.stdout.write(`${requestLine(request, answer)}\n`),
    });
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    complain(inUse ? `Port ${port} is in use` : (error as Error).message, 1);
    return undefined;
  }
}

function complain(sentence: string, exitCode: number, advice = ""): void {
  const end = sentence.endsWith(".") ? "" : ".";
  process.stderr.write(`pulumi-personalize-emulator: ${sentence}${end}${advice}\n`);
  process.exitCode = exitCode;
}

void main();
