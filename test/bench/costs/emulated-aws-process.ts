// The process of the emulator on which the costs are measured.
import { startEmulator } from "pulumi-personalize-readiness/emulator";
import {
  datasetArnOf,
  jobNameOf,
  JOBS,
  type Demand,
  type EmulatedAwsMessage,
  type Tally,
} from "./emulated-jobs.ts";

/**
 * The emulator in a process of its own, so that its use of the machine is no other process's cost; talks to its parent
 * process.
 */
async function main(status: string): Promise<void> {
  const emulator = await startEmulator({ timeline: [{ status }] });
  for (let i = 0; i < JOBS; i++) {
    const datasetArn = datasetArnOf(i);
    emulator.addDataset({ datasetArn });
    emulator.addImportJob({ jobName: jobNameOf(i), datasetArn });
  }

  let counted = 0;
  const tally = (): Tally => {
    const requests = emulator.requests.slice(counted);
    const calls: Record<string, number> = {};
    for (const { operation } of requests) {
      calls[operation] = (calls[operation] ?? 0) + 1;
    }
    const jobs = requests.map(({ input }) => input.datasetImportJobArn);
    return {
      calls,
      jobs: new Set(jobs.filter((arn) => arn !== undefined)).size,
      firstAtMs: requests[0]?.at,
    };
  };
  const answer = (message: EmulatedAwsMessage): void => {
    process.send?.(message);
  };
  process.on("message", (demand: Demand) => {
    answer({ tally: tally() });
    if (demand === "count from zero") {
      counted = emulator.requests.length;
    }
  });
  process.on("disconnect", () => process.exit());
  answer({ environment: emulator.environment });
}

void main(process.argv[2] ?? "ACTIVE");
