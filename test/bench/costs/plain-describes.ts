// A process that makes describe calls with the plain AWS SDK, to compare a refresh with.
import { DescribeDatasetImportJobCommand, PersonalizeClient } from "@aws-sdk/client-personalize";
import { jobArnOf, JOBS } from "./emulated-jobs.ts";

/** The message of this process to its parent: the time of its calls, in milliseconds. */
export interface PlainDescribes {
  readonly callsMs: number;
}

/** Makes this many calls, through one client with this many sockets. */
async function main(calls: number, atOnce: number): Promise<void> {
  const startedMs = performance.now();
  const client = new PersonalizeClient({
    region: "eu-west-1",
    requestHandler: { httpAgent: { maxSockets: atOnce } },
  });
  let next = 0;
  const describeTheRest = async (): Promise<void> => {
    while (next < calls) {
      const datasetImportJobArn = jobArnOf(next++ % JOBS);
      await client.send(new DescribeDatasetImportJobCommand({ datasetImportJobArn }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, describeTheRest));
  const outcome: PlainDescribes = { callsMs: performance.now() - startedMs };
  process.send?.(outcome);
  client.destroy();
  process.disconnect();
}

const [calls, atOnce] = process.argv.slice(2).map(Number);
void main(calls ?? 0, atOnce ?? 1);
