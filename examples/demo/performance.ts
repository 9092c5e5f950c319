import { join } from "node:path";
import { eventLogEnvironment, messagesIn, tellsOfCtrlC } from "./event-log.ts";
import type { Evidence } from "./evidence.ts";
import { judge } from "./expectation.ts";
import { isLook } from "./imports.ts";
import { Interrupted } from "./interruption.ts";
import { say } from "./narration.ts";
import { runPulumi } from "./pulumi-command.ts";
import type { Scene } from "./scene.ts";
import type { Step } from "./steps.ts";

/** The time limit of a step. The gate itself would wait for hours; the first `up` on a busy machine takes a minute. */
const PATIENCE_MS = 180_000;

/** Plays a step and judges it. @throws Error when an expectation does not hold; Interrupted. */
export async function perform(step: Step, scene: Scene, interrupted: AbortSignal): Promise<void> {
  const { emulator, aws, stack, temporary, folder } = scene;
  const { command, ctrlC } = step;
  step.prepare?.(emulator);
  const requestsBefore = emulator.requests.length;
  const changesBefore = aws.changes().length;
  const events = join(temporary, `events-${Date.now()}.jsonl`);
  say(`$ pulumi ${command.join(" ")}`, "bold");
  const env = { ...scene.environment, ...eventLogEnvironment(events) };
  const late = AbortSignal.timeout(PATIENCE_MS);
  const ended = AbortSignal.any([interrupted, late]);
  const exitStatus = await runPulumi(command, {
    cwd: folder,
    env,
    ended,
    ctrlC: ctrlC?.(emulator, ended),
  });
  interrupted.throwIfAborted();
  if (late.aborted) {
    throw new Error(
      `Expected that the command ends, but it still ran after ${PATIENCE_MS / 1000} s.`,
    );
  }
  const messages = messagesIn(events);
  if (ctrlC === undefined && tellsOfCtrlC(messages)) {
    throw new Interrupted();
  }
  interrupted.throwIfAborted();
  const { resources = [] } = await stack.exportState();
  const evidence: Evidence = {
    exitStatus,
    messages,
    resources,
    gate: resources.find(({ type }) => type.endsWith(":DatasetImportJobReadiness")),
    solution: resources.find(({ type }) => type === "aws:cloudcontrol/resource:Resource"),
    looks: emulator.requests.slice(requestsBefore).filter(isLook),
    changes: aws.changes().slice(changesBefore),
  };
  judge(step.expectations(evidence));
}
