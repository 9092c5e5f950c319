// boto3 as a client of the emulator.
import { type AwsClient, type ClientAnswer, CLIENT_ENVIRONMENT } from "./client.ts";
import { lineProcess } from "./line-process.ts";

/** boto3 from a folder with its packages, in one Python process that makes call after call. */
export function boto3(folder: string): AwsClient {
  const python = lineProcess({
    command: "python3",
    args: ["test/support/aws-clients/call_boto3.py"],
    environment: { ...CLIENT_ENVIRONMENT, PYTHONPATH: folder },
  });
  return {
    checksRequests: true,
    call: async (call) => (await python.ask(call)) as ClientAnswer,
    close: () => {
      python.close();
    },
  };
}
