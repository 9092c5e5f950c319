// Measures how long a native provider needs from its start to its port and to its first call.
import type { EmulatedAws } from "../costs/emulated-aws.ts";
import { jobArnOf } from "../costs/emulated-jobs.ts";
import type { ListeningEngine } from "../costs/listening-engine.ts";
import { median } from "../costs/median.ts";
import { startProvider } from "../costs/plugin-process.ts";
import type { ProviderPlugin } from "../../support/plugin-folder.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { DELIVERED_PLUGIN, EMPTY_PLUGIN } from "./contenders.ts";

/** From the start of the process, in milliseconds; medians. */
export interface NativeStart {
  readonly runs: number;
  /** Until an empty native provider has told its port. */
  readonly emptyPortMs: number;
  /** Until the native provider has told its port. */
  readonly portMs: number;
  /** Until the first call of a gate is at AWS. */
  readonly firstCallMs: number;
  /** Until the create of the gate is answered. */
  readonly answeredMs: number;
}

const RUNS = 15;

export async function measureNativeStart(
  engine: ListeningEngine,
  aws: EmulatedAws,
): Promise<NativeStart> {
  const starts: Omit<NativeStart, "runs">[] = [];
  for (let run = 0; run < RUNS; run++) {
    const empty = await start(EMPTY_PLUGIN, engine, aws);
    await empty.stop();
    const native = await start(DELIVERED_PLUGIN, engine, aws);
    await aws.countFromZero();
    await native.create({ datasetImportJobArn: jobArnOf(0) });
    const answeredMs = Date.now() - native.startedAtMs;
    await native.stop();
    const { firstAtMs = NaN } = await aws.tally();
    starts.push({
      emptyPortMs: empty.servesAtMs - empty.startedAtMs,
      portMs: native.servesAtMs - native.startedAtMs,
      firstCallMs: firstAtMs - native.startedAtMs,
      answeredMs,
    });
  }
  return {
    runs: RUNS,
    emptyPortMs: median(starts.map(({ emptyPortMs }) => emptyPortMs)),
    portMs: median(starts.map(({ portMs }) => portMs)),
    firstCallMs: median(starts.map(({ firstCallMs }) => firstCallMs)),
    answeredMs: median(starts.map(({ answeredMs }) => answeredMs)),
  };
}

function start({ command }: ProviderPlugin, engine: ListeningEngine, aws: EmulatedAws) {
  return startProvider(command, repositoryRoot(), engine.address, aws.environment);
}
