// Measures how long a plugin process needs from its start to the first call of a provider.
import type { EmulatedAws } from "./emulated-aws.ts";
import { jobArnOf } from "./emulated-jobs.ts";
import type { ListeningEngine } from "./listening-engine.ts";
import { median } from "./median.ts";
import { startPluginProcess } from "./plugin-process.ts";
import { BARE_TEXT, GATE_TEXT, SDK_INSIDE_TEXT } from "./provider-texts.ts";

/** From the start of a plugin process to the first deed of a provider. Medians, in milliseconds. */
export interface StartCost {
  readonly runs: number;
  /** From the start until the process serves: the same for all, and longer than all that comes after. */
  readonly servesMs: number;
  readonly bare: FirstDeed;
  readonly gate: FirstDeed;
  /** A provider written by hand, which requires the AWS SDK in its create. */
  readonly byHand: FirstDeed;
}

/** Times from the moment when the process serves, because the time before varies by as much as the deeds differ. */
export interface FirstDeed {
  /** Until the bare create begins, or the first call is at AWS. */
  readonly begunMs: number;
  /** Until the create is answered. */
  readonly answeredMs: number;
}

interface Start extends FirstDeed {
  readonly servesMs: number;
}

const RUNS = 15;

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
    servesMs: median([...bare, ...gate, ...byHand].map(({ servesMs }) => servesMs)),
    bare: middle(bare),
    gate: middle(gate),
    byHand: middle(byHand),
  };
}

async function startOnce(
  text: string,
  folder: string,
  engine: ListeningEngine,
  aws: EmulatedAws,
): Promise<Start> {
  await aws.countFromZero();
  const plugin = await startPluginProcess(folder, engine.address, aws.environment);
  const outputs = await plugin.create({
    datasetImportJobArn: jobArnOf(0),
    __provider: text,
  });
  const answeredMs = Date.now() - plugin.servesAtMs;
  await plugin.stop();
  // A provider that calls nobody tells by itself when it began.
  const { firstAtMs = Number(outputs.begunAtMs) } = await aws.tally();
  return {
    servesMs: plugin.servesAtMs - plugin.startedAtMs,
    begunMs: firstAtMs - plugin.servesAtMs,
    answeredMs,
  };
}

function middle(starts: readonly Start[]): FirstDeed {
  return {
    begunMs: median(starts.map(({ begunMs }) => begunMs)),
    answeredMs: median(starts.map(({ answeredMs }) => answeredMs)),
  };
}
