// The tables of costs.
import { alignedTable } from "../schedules/aligned-table.ts";
import { BARE, FOLLOWING, GATE, KEPT, SDK_CAPTURED, SDK_INSIDE } from "./contender.ts";
import type { Costs } from "./costs.ts";
import type { DeploymentCost } from "./deployment-cost.ts";
import { deploymentOf } from "./goals.ts";
import type { FollowCost } from "./follow-cost.ts";
import { kilobytes, megabytes, milliseconds, seconds, times } from "./quantities.ts";
import { allOf, type RefreshCost } from "./refresh-cost.ts";
import type { Tally } from "./emulated-jobs.ts";
import type { StartCost } from "./start-cost.ts";
import type { WaitingMemory } from "./waiting-memory.ts";

/** The tables, for people: first the comparisons, then the bare numbers. */
export function costsReport(costs: Costs): string {
  return [
    ...introduction(costs),
    "",
    ...deploymentTable(costs.deployments),
    "",
    ...capturedSdk(costs.capturedSdkFailure),
    "",
    ...startTable(costs.start),
    "",
    ...refreshTable(costs.refresh),
    "",
    ...followTable(costs.follow),
    "",
    ...memoryTable(costs.waitingMemory),
  ].join("\n");
}

function introduction({ machine }: Costs): readonly string[] {
  return [
    `COSTS on ${machine}.`,
    "Real CLI with its defaults, a backend of files, the packed package installed by npm, plain JavaScript programs;",
    "AWS is the emulator on loopback, in a process of its own, and answers at once. Contenders take turns.",
    ...alignedTable(
      [BARE, GATE, SDK_INSIDE, SDK_CAPTURED].map(({ name, what }) => [
        `  ${name}`,
        what.padEnd(100),
      ]),
    ),
  ];
}

function deploymentTable(deployments: readonly DeploymentCost[]): readonly string[] {
  return [
    "PULUMI UP --skip-preview of resources that are ready, compared with bare ones; medians. CPU is that of the CLI and all",
    "it starts; plugin CPU and peak are those of the plugin process; state is what the exported deployment holds of each.",
    "The backend writes the whole state after every step, so that time grows with the square of the resources.",
    ...alignedTable([
      [
        "",
        "wall",
        "CPU",
        "plugin CPU",
        "plugin peak",
        "state",
        "wall",
        "CPU",
        "plugin CPU",
        "plugin peak",
        "state",
        "runs",
      ],
      ...deployments.map((cost) =>
        deploymentCells(cost, deploymentOf(BARE, cost.resources, deployments)),
      ),
    ]),
  ];
}

function deploymentCells(cost: DeploymentCost, bare: DeploymentCost): readonly string[] {
  return [
    `  ${cost.resources} ${cost.contender.name}`,
    times(cost.wallMs / bare.wallMs),
    times(cost.treeCpuMs / bare.treeCpuMs),
    times(cost.pluginCpuMs / bare.pluginCpuMs),
    times(cost.pluginPeakBytes / bare.pluginPeakBytes),
    times(cost.stateBytesPerResource / bare.stateBytesPerResource),
    seconds(cost.wallMs),
    seconds(cost.treeCpuMs),
    seconds(cost.pluginCpuMs),
    megabytes(cost.pluginPeakBytes),
    kilobytes(cost.stateBytesPerResource),
    String(cost.runs),
  ];
}

function capturedSdk(failure: readonly string[]): readonly string[] {
  return [
    `"${SDK_CAPTURED.name}" cannot be deployed at all. Pulumi says:`,
    ...failure.map((line) => `  ${line}`),
  ];
}

function startTable({ runs, servesMs, bare, gate, byHand }: StartCost): readonly string[] {
  const row = (name: string, ms: number): string[] => [
    name,
    milliseconds(ms - bare.begunMs),
    milliseconds(servesMs + ms),
  ];
  return [
    "START: from the start of the plugin process to the first call, compared with the beginning of a bare create; medians of",
    `${runs}. The first ${milliseconds(servesMs)}, until the process serves, are the same for all.`,
    ...alignedTable([
      ["", "later", "after start"],
      row("  bare: create begins", bare.begunMs),
      row("  bare: create is answered", bare.answeredMs),
      row("  gate: first call is at AWS", gate.begunMs),
      row("  gate: create is answered", gate.answeredMs),
      row("  by hand: first call is at AWS", byHand.begunMs),
      row("  by hand: create is answered", byHand.answeredMs),
    ]),
  ];
}

function refreshTable(refresh: RefreshCost): readonly string[] {
  const { resources, atOnce, plain, plainAll, gateMs, bareMs, calls, callsWithPreview } = refresh;
  const row = (name: string, ms: number, count: number): string[] => [
    name,
    times(ms / plain.callsMs),
    seconds(ms),
    String(count),
  ];
  return [
    `REFRESH --skip-preview of ${resources} gates that are ready, each with a dataset of its own, compared with a plain call of`,
    `DescribeDatasetImportJob for each, through one client of the AWS SDK, ${atOnce} at a time (the engine's default) on as many`,
    `sockets; medians of ${refresh.runs}.`,
    ...alignedTable([
      ["", "wall", "wall", "calls"],
      row("  plain calls", plain.callsMs, plain.calls),
      row("  plain calls, with the start of their process", plain.processMs, plain.calls),
      row("  as many plain calls as the refresh makes", plainAll.callsMs, plainAll.calls),
      row("  refresh of the gates", gateMs, allOf(calls)),
      row("  refresh of bare resources", bareMs, 0),
      row("  the difference: the gates' own part", gateMs - bareMs, allOf(calls)),
    ]),
    `The refresh calls:  ${listed(calls)}`,
    `With a preview:     ${listed(callsWithPreview)}`,
  ];
}

function followTable({
  resources,
  runs,
  followingMs,
  keptMs,
  calls,
}: FollowCost): readonly string[] {
  const row = (name: string, ms: number): string[] => [name, times(ms / keptMs), seconds(ms)];
  return [
    `PULUMI UP --skip-preview that changes nothing, of ${resources} gates on the newest, each with a dataset of its own; medians of ${runs}.`,
    ...alignedTable([
      ["", "wall", "wall"],
      row(`  ${KEPT.name}`, keptMs),
      row(`  ${FOLLOWING.name}`, followingMs),
    ]),
    `One up of the gates that follow calls:  ${listed(calls)}`,
  ];
}

function listed(calls: Tally["calls"]): string {
  return Object.entries(calls)
    .map(([operation, count]) => `${count} ${operation}`)
    .join(", ");
}

function memoryTable({ many, few, gate, gateLater, bare }: WaitingMemory): readonly string[] {
  const row = (name: string, { heapBytes, residentBytes }: WaitingMemory["gate"]): string[] => [
    name,
    times(heapBytes / bare.heapBytes),
    kilobytes(heapBytes),
    kilobytes(residentBytes),
  ];
  return [
    `WAITING: what each of ${many} adds to one plugin process, compared with the same process with ${few}, after garbage`,
    "collection; heap is JavaScript objects and the buffers they hold; each gate has a job and a dataset of its own.",
    ...alignedTable([
      ["", "heap", "heap", "resident"],
      row("  bare: a create that does not end", bare),
      row("  gate, after its first look", gate),
      row("  gate, after three looks", gateLater),
    ]),
  ];
}
