import { execFile } from "node:child_process";
import { join } from "node:path";
import {
  type AwsClient,
  type ClientAnswer,
  type ClientCall,
  CLIENT_ENVIRONMENT,
} from "./client.ts";

/** The AWS CLI v2 from the folder it is unpacked in: a process for each call. */
export function commandLine(folder: string): AwsClient {
  const aws = join(folder, "dist", "aws");
  return {
    checksRequests: true,
    call: (call) =>
      new Promise((resolve, reject) => {
        const options = { env: { ...process.env, ...CLIENT_ENVIRONMENT } };
        execFile(aws, argumentsFor(call), options, (error, stdout, stderr) => {
          const answer = error === null ? outputIn(stdout) : errorIn(stderr);
          if (answer === undefined) {
            reject(new Error(`aws ended with:\n${stderr}`));
          } else {
            resolve(answer);
          }
        });
      }),
    close: () => undefined,
  };
}

/** `--no-paginate`: else the CLI asks for every page by itself. */
function argumentsFor({ operation, input, endpoint, region }: ClientCall): string[] {
  const command = operation.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase();
  return [
    ...["personalize", command, "--cli-input-json", JSON.stringify(input)],
    ...["--endpoint-url", endpoint, "--region", region, "--output", "json", "--no-paginate"],
  ];
}

function outputIn(stdout: string): ClientAnswer {
  return { output: stdout.trim() === "" ? {} : (JSON.parse(stdout) as unknown) };
}

function errorIn(stderr: string): ClientAnswer | undefined {
  const [, code] = /An error occurred \((\w+)\)/.exec(stderr) ?? [];
  if (code === undefined) {
    return undefined;
  }
  return { error: code === "ParamValidation" ? "ParamValidationError" : code };
}
