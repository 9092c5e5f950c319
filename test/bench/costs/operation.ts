// Runs the CLI once, and measures its time, its CPU time and the memory of its plugin process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { lastLines } from "../../../build/machine/process-output.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import type { OpenProgram } from "./installed-programs.ts";

/** The cost of one run of the CLI. */
export interface OperationCost {
  readonly wallMs: number;
  /** CPU time of the CLI and of everything it started: program, plugin process, language host. */
  readonly treeCpuMs: number;
  /** CPU time of the plugin process. */
  readonly pluginCpuMs: number;
  /** The most memory that the plugin process ever had resident, in bytes. */
  readonly pluginPeakBytes: number;
}

export interface OperationOutcome {
  readonly succeeded: boolean;
  /** The output of the CLI. */
  readonly output: string;
  readonly cost: OperationCost;
}

interface PluginUsage {
  readonly cpuMs: number;
  readonly peakBytes: number;
}

/** Only the shell can tell the use of a process and all its children; the output of the CLI goes past it to stderr. */
const RUN_AND_TELL_TIMES = '"$@" >&2; code=$?; times; exit $code';
/** The second line of `times` is about the children: user and system time. */
const TIMES_OF_CHILDREN = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

/** Runs `pulumi` with its own defaults on an open stack. */
export async function runOperation(
  { folder, stack }: OpenProgram,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OperationOutcome> {
  const usageFolder = await mkdtemp(join(tmpdir(), "plugin-usage-"));
  const preload = join(repositoryRoot(), "test/bench/costs/plugin-usage.cjs");
  const startedMs = performance.now();
  const child = spawn(
    "sh",
    ["-c", RUN_AND_TELL_TIMES, "sh", "pulumi", ...args, "--yes", "--non-interactive"],
    {
      cwd: folder,
      // A group of its own, which only we end, once and in good order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        ...stack.environment,
        ...environment,
        PULUMI_STACK: "test",
        NODE_OPTIONS: `--require ${preload}`,
        BENCH_PLUGIN_USAGE: usageFolder,
      },
    },
  );
  const end = (): void => {
    if (child.pid !== undefined) {
      process.kill(-child.pid, "SIGINT");
    }
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  const closed = once(child, "close") as Promise<[number | null]>;
  const [times, output] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  const wallMs = performance.now() - startedMs;
  process.off("SIGINT", end).off("SIGTERM", end);
  const { cpuMs, peakBytes } = await pluginUsage(usageFolder);
  await rm(usageFolder, { recursive: true, force: true });
  return {
    succeeded: code === 0,
    output,
    cost: {
      wallMs,
      treeCpuMs: childrenCpuMs(times),
      pluginCpuMs: cpuMs,
      pluginPeakBytes: peakBytes,
    },
  };
}

/** The same, but a failure is an error. */
export async function runOperationOrThrow(
  program: OpenProgram,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OperationCost> {
  const { succeeded, output, cost } = await runOperation(program, args, environment);
  if (!succeeded) {
    throw new Error(`pulumi ${args.join(" ")} failed:\n${lastLines(output, 40)}`);
  }
  return cost;
}

/** Of the plugin process; of one for the preview and one for the rest, when there is a preview. */
async function pluginUsage(folder: string): Promise<PluginUsage> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const usages = texts.map((usage) => JSON.parse(usage) as PluginUsage);
  return {
    cpuMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    peakBytes: Math.max(0, ...usages.map(({ peakBytes }) => peakBytes)),
  };
}

function childrenCpuMs(times: string): number {
  const found = TIMES_OF_CHILDREN.exec(times);
  if (found === null) {
    throw new Error(`the shell told no times, but: ${times}`);
  }
  const [userMinutes = 0, userSeconds = 0, minutes = 0, seconds = 0] = found.slice(1).map(Number);
  return (userMinutes + minutes) * 60_000 + (userSeconds + seconds) * 1_000;
}
