import type { EmulatedAws } from "./emulated-aws.ts";
import { jobArnOf } from "./emulated-jobs.ts";
import type { ListeningEngine } from "./listening-engine.ts";
import { median } from "./median.ts";
import { startPluginProcess } from "./plugin-process.ts";
import { BARE_TEXT, GATE_TEXT, SDK_INSIDE_TEXT } from "./provider-texts.ts";

/** From the start of a plugin process to its first useful deed. Medians, in milliseconds. */
export interface StartCost {
  readonly runs: number;
  /** Until the bare provider's create begins. */
  readonly bareBegunMs: number;
  /** Until the answer of the bare provider's create is there. */
  readonly bareAnsweredMs: number;
  /** Until the gate's first call reaches AWS. */
  readonly gateCallMs: number;
  /** Until the answer of the gate's create is there. */
  readonly gateAnsweredMs: number;
  /** Until the first call of a provider written by hand reaches AWS. */
  readonly byHandCallMs: number;
}

interface Start {
  /** The bare provider's own time, or the arrival of the first call. */
  readonly begunMs: number;
  readonly answeredMs: number;
}

const RUNS = 9;

export async function measureStart(
  folder: string,
  engine: ListeningEngine,
  aws: EmulatedAws,
): Promise<StartCost> {
  const bare: Start[] = [];
  const gate: Start[] = [];
  const byHand: Start[] = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await startOnce(BARE_TEXT, folder, engine, aws));
    gate.push(await startOnce(GATE_TEXT, folder, engine, aws));
    byHand.push(await startOnce(SDK_INSIDE_TEXT, folder, engine, aws));
  }
  return {
    runs: RUNS,
    bareBegunMs: median(bare.map(({ begunMs }) => begunMs)),
    bareAnsweredMs: median(bare.map(({ answeredMs }) => answeredMs)),
    gateCallMs: median(gate.map(({ begunMs }) => begunMs)),
    gateAnsweredMs: median(gate.map(({ answeredMs }) => answeredMs)),
    byHandCallMs: median(byHand.map(({ begunMs }) => begunMs)),
  };
}

async function startOnce(
  text: string,
  folder: string,
  engine: ListeningEngine,
  aws: EmulatedAws,
): Promise<Start> {
  await aws.countAnew();
  const plugin = await startPluginProcess(folder, engine.address, aws.environment);
  const outputs = await plugin.create({
    datasetImportJobArn: jobArnOf(0),
    __provider: text,
  });
  const answeredMs = Date.now() - plugin.startedAtMs;
  await plugin.stop();
  const { firstAtMs = Number(outputs.begunAtMs) } = await aws.tally();
  return { begunMs: firstAtMs - plugin.startedAtMs, answeredMs };
}
