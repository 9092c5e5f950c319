import { Cleanup } from "./cleanup.ts";
import { Interrupted, whenInterrupted } from "./interruption.ts";
import { perform } from "./performance.ts";
import { openScene } from "./scene.ts";
import { say } from "./narration.ts";
import { STEPS } from "./steps.ts";
import { ENOUGH_COLUMNS, narrowTerminal } from "./terminal-width.ts";

const INTRODUCTION = `
A Pulumi stack that waits for an Amazon Personalize import, in one to
two minutes. The demo needs no AWS account: an emulator of Personalize and a
stand-in for the AWS plugin take the part of AWS. The Pulumi CLI, the gate and
the program (examples/quickstart) are real.`;

async function play(cleanup: Cleanup, interrupted: AbortSignal): Promise<void> {
  say(INTRODUCTION, "bold");
  const { isTTY, columns } = process.stdout;
  if (isTTY && columns < ENOUGH_COLUMNS) {
    say(narrowTerminal(columns));
  }
  const scene = await openScene(cleanup, interrupted);
  for (const [index, step] of STEPS.entries()) {
    say(`\n${index + 1}/${STEPS.length} ${step.story}`, "bold");
    await perform(step, scene, interrupted);
  }
}

function failure(error: unknown): { readonly exitCode: number; readonly why: string } {
  if (error instanceof Interrupted) {
    return { exitCode: 130, why: "The demo was interrupted." };
  }
  return {
    exitCode: 1,
    why: `The demo failed: ${error instanceof Error ? error.message : String(error)}`,
  };
}

async function main(): Promise<number> {
  const startedAt = Date.now();
  const cleanup = new Cleanup();
  const interrupted = whenInterrupted();
  const failed = await play(cleanup, interrupted).then(
    () => undefined,
    (error: unknown) => failure(interrupted.aborted ? interrupted.reason : error),
  );
  if (failed !== undefined) {
    say(`\n${failed.why}`, "red");
  }
  const leftBehind = await cleanup.run();
  if (leftBehind.length > 0) {
    say(`\nThe demo could not remove everything: ${leftBehind.join("; ")}`, "red");
    return failed?.exitCode ?? 1;
  }
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (failed === undefined) {
    say("\nEvery step did what the demo expected.", "green");
  }
  say(`The demo took ${seconds} s. The stack, the emulator and all files of the demo are gone.`);
  return failed?.exitCode ?? 0;
}

// An installation of the CLI that an interruption leaves unfinished would keep the process alive.
void main().then((exitCode) => process.exit(exitCode));
