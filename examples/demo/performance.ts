import { join } from "node:path";
import { eventLogEnvironment, messagesIn, tellsOfCtrlC } from "./event-log.ts";
import type { Evidence } from "./evidence.ts";
import { judge } from "./expectation.ts";
import { Interrupted } from "./interruption.ts";
import { say } from "./narration.ts";
import { runPulumi } from "./pulumi-command.ts";
import type { Scene } from "./scene.ts";
import type { Step } from "./steps.ts";

/** The gate itself would wait for hours; the first `up` on a slow machine takes half a minute. */
const PATIENCE_MS = 90_000;

/** Plays a step and judges it. @throws Error when it did not do what it says; Interrupted. */
export async function perform(step: Step, scene: Scene, interrupted: AbortSignal): Promise<void> {
  const { emulator, aws, stack, temporary, folder } = scene;
  step.prepare?.(emulator);
  const looksBefore = emulator.requests.length;
  const changesBefore = aws.changes().length;
  const events = join(temporary, `events-${Date.now()}.jsonl`);
  let exitStatus: number | null = 0;
  for (const args of step.commands) {
    interrupted.throwIfAborted();
    say(`$ pulumi ${args.join(" ")}`, "bold");
    const env = { ...scene.environment, ...eventLogEnvironment(events) };
    const late = AbortSignal.timeout(PATIENCE_MS);
    const ended = AbortSignal.any([interrupted, late]);
    exitStatus = await runPulumi(args, { cwd: folder, env, ended });
    interrupted.throwIfAborted();
    if (late.aborted) {
      throw new Error(
        `Expected that the command ends, but it had not after ${PATIENCE_MS / 1000} s.`,
      );
    }
  }
  const messages = messagesIn(events);
  if (tellsOfCtrlC(messages)) {
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
    looks: emulator.requests.slice(looksBefore),
    changes: aws.changes().slice(changesBefore),
  };
  judge(step.expectations(evidence));
}
