import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type AwsClient, type ClientAnswer, CLIENT_ENVIRONMENT } from "./client.ts";

/** boto3 from a folder with its packages, in one Python process that makes call after call. */
export function boto3(folder: string): AwsClient {
  const python = spawn("python3", ["test/support/aws-clients/call_boto3.py"], {
    env: { ...process.env, ...CLIENT_ENVIRONMENT, PYTHONPATH: folder },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    checksRequests: true,
    call: async (call) => {
      python.stdin.write(`${JSON.stringify(call)}\n`);
      const line = await answers.next();
      if (line.done === true) {
        throw new Error("boto3's process has ended");
      }
      return JSON.parse(line.value) as ClientAnswer;
    },
    close: () => {
      python.stdin.end();
    },
  };
}
