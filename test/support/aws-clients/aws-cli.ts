// The AWS CLI v2 as a client of the emulator: in one process for all calls, or in a process for each call.
import { execFile } from "node:child_process";
import { join } from "node:path";
import {
  type AwsClient,
  type ClientAnswer,
  type ClientCall,
  CLIENT_ENVIRONMENT,
} from "./client.ts";
import { lineProcess } from "./line-process.ts";

/** The result of a run of `aws`. */
interface Run {
  /** The exit code; a text when the executable could not be run or was ended by a signal. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** The executable from the folder that the CLI is unpacked in, as users start it: a process for each call. */
export function awsExecutable(folder: string): AwsClient {
  const env = { ...process.env, ...CLIENT_ENVIRONMENT };
  return {
    checksRequests: true,
    call: (call) =>
      new Promise<Run>((resolve) => {
        execFile(aws(folder), argumentsFor(call), { env }, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : (error.code ?? error.message), stdout, stderr });
        });
      }).then(answerOf),
    close: () => undefined,
  };
}

/**
 * The same executable in one process that makes call after call, because a start takes a second. The CLI loads
 * `aws_calls.py` as a plugin; each call goes through the CLI's own `main`.
 */
export function awsCli(folder: string): AwsClient {
  const calls = lineProcess({
    command: aws(folder),
    args: ["calls"],
    environment: {
      ...CLIENT_ENVIRONMENT,
      AWS_CONFIG_FILE: "test/support/aws-clients/aws-calls.config",
    },
  });
  return {
    checksRequests: true,
    call: async (call) => {
      const question = { arguments: argumentsFor(call), environment: CLIENT_ENVIRONMENT };
      return answerOf((await calls.ask(question)) as Run);
    },
    close: () => {
      calls.close();
    },
  };
}

function aws(folder: string): string {
  return join(folder, "dist", "aws");
}

/** The arguments of a call. Without `--no-paginate` the CLI asks for every page by itself. */
function argumentsFor({ operation, input, endpoint, region }: ClientCall): string[] {
  const command = operation.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase();
  return [
    ...["personalize", command, "--cli-input-json", JSON.stringify(input)],
    ...["--endpoint-url", endpoint, "--region", region, "--output", "json", "--no-paginate"],
  ];
}

function answerOf({ code, stdout, stderr }: Run): ClientAnswer {
  if (code === 0) {
    return { output: stdout.trim() === "" ? {} : (JSON.parse(stdout) as unknown) };
  }
  const [, error] = /An error occurred \((\w+)\)/.exec(stderr) ?? [];
  if (error === undefined) {
    throw new Error(`aws ended with ${code}:\n${stderr}`);
  }
  return { error: error === "ParamValidation" ? "ParamValidationError" : error };
}
