// Measures how much memory each waiting gate takes.
import { setTimeout as sleep } from "node:timers/promises";
import { startEmulatedAws, type EmulatedAws } from "./emulated-aws.ts";
import { jobArnOf, jobNameOf, JOBS, type Tally } from "./emulated-jobs.ts";
import type { ListeningEngine } from "./listening-engine.ts";
import { startPluginProcess } from "./plugin-process.ts";
import { BARE_WAITING_TEXT, GATE_TEXT } from "./provider-texts.ts";

/** The memory that waits take in one plugin process, each gate for a job and a dataset of its own. */
export interface WaitingMemory {
  /** The numbers of waits at the last and at the first measurement: the difference counts. */
  readonly many: number;
  readonly few: number;
  /** After the first look of each. */
  readonly gate: MemoryPerWait;
  /** The same gates, when they have looked three times. */
  readonly gateLater: MemoryPerWait;
  /** Creates that do nothing and do not end: the memory that the plugin process itself keeps for a call. */
  readonly bare: MemoryPerWait;
}

/** The memory that each further wait adds, measured after a garbage collection, in bytes. */
export interface MemoryPerWait {
  /** JavaScript objects, with their memory outside of the heap, such as buffers. */
  readonly heapBytes: number;
  /** Resident memory, which a process seldom gives back: the peaks on the way are in it. */
  readonly residentBytes: number;
}

/** The environment of a plugin process. */
interface Place {
  /** A project with the package in it. */
  readonly folder: string;
  readonly engine: ListeningEngine;
  readonly aws: EmulatedAws;
}

/** Enough for everything to have been loaded and run once. */
const FEW = 10;
/** Looks at each job, until it is measured for the last time. */
const LAST_LOOKS = 3;
/** The time for the work after a look, such as the status line. */
const SETTLING_MS = 3_000;
const PATIENCE_MS = 120_000;

export async function measureWaitingMemory(
  folder: string,
  engine: ListeningEngine,
  say: (line: string) => void,
): Promise<WaitingMemory> {
  const aws = await startEmulatedAws("CREATE IN_PROGRESS");
  try {
    const place = { folder, engine, aws };
    say(`${JOBS} bare resources that wait in one plugin process`);
    const bare = await inPlugin(BARE_WAITING_TEXT, place, measureBare);
    say(`${JOBS} gates that wait in one plugin process, about a minute`);
    const gates = await inPlugin(GATE_TEXT, place, (plugin) => measureGates(plugin, aws));
    return { many: JOBS, few: FEW, ...gates, bare };
  } finally {
    await aws.stop();
  }
}

async function measureBare(plugin: WaitingPlugin): Promise<MemoryPerWait> {
  plugin.letWait(FEW);
  await sleep(SETTLING_MS);
  const few = await plugin.memory();
  plugin.letWait(JOBS);
  await sleep(SETTLING_MS);
  return perWait(few, await plugin.memory());
}

async function measureGates(
  plugin: WaitingPlugin,
  aws: EmulatedAws,
): Promise<Pick<WaitingMemory, "gate" | "gateLater">> {
  plugin.letWait(FEW);
  await until(aws, ({ jobs }) => jobs >= FEW);
  const few = await plugin.memory();
  plugin.letWait(JOBS);
  await until(aws, ({ jobs }) => jobs >= JOBS);
  const many = await plugin.memory();
  await until(aws, ({ calls }) => (calls.DescribeDatasetImportJob ?? 0) >= LAST_LOOKS * JOBS);
  return { gate: perWait(few, many), gateLater: perWait(few, await plugin.memory()) };
}

interface WaitingPlugin {
  /** Begins creates until this many are under way. */
  letWait(count: number): void;
  memory(): Promise<NodeJS.MemoryUsage>;
}

async function inPlugin<T>(
  text: string,
  { folder, engine, aws }: Place,
  measure: (plugin: WaitingPlugin) => Promise<T>,
): Promise<T> {
  const plugin = await startPluginProcess(folder, engine.address, aws.environment);
  const waits: Promise<unknown>[] = [];
  let ended: unknown;
  const letWait = (count: number): void => {
    while (waits.length < count) {
      const wait = plugin.create({
        datasetImportJobArn: jobArnOf(waits.length),
        __urn: `urn:pulumi:test::costs::pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness::${jobNameOf(waits.length)}`,
        __provider: text,
      });
      waits.push(
        wait.catch((error: unknown) => {
          ended ??= error;
        }),
      );
    }
  };
  try {
    const measured = await measure({ letWait, memory: () => plugin.memory() });
    if (ended !== undefined) {
      throw new Error("a resource ended that should have waited", { cause: ended });
    }
    return measured;
  } finally {
    await plugin.stop();
    await Promise.all(waits);
  }
}

async function until(aws: EmulatedAws, holds: (tally: Tally) => boolean): Promise<void> {
  const lateMs = performance.now() + PATIENCE_MS;
  while (!holds(await aws.tally())) {
    if (performance.now() > lateMs) {
      throw new Error(`the gates have not looked often enough within ${PATIENCE_MS / 1_000} s`);
    }
    await sleep(200);
  }
  await sleep(SETTLING_MS);
}

function perWait(few: NodeJS.MemoryUsage, many: NodeJS.MemoryUsage): MemoryPerWait {
  const more = JOBS - FEW;
  return {
    heapBytes: (many.heapUsed + many.external - few.heapUsed - few.external) / more,
    residentBytes: (many.rss - few.rss) / more,
  };
}
