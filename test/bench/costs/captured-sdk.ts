// Shows the failure of a dynamic provider that captures the AWS SDK.
import { lastLines } from "../../../build/machine/process-output.ts";
import { SDK_CAPTURED } from "./contender.ts";
import { UP } from "./deployment-cost.ts";
import type { EmulatedAws } from "./emulated-aws.ts";
import { programEnvironment, type InstalledPrograms } from "./installed-programs.ts";
import { runOperation } from "./operation.ts";

/** The lines that matter in the page that Pulumi's serializer prints. */
const TELLING = /^error: |could not be serialized|native code function/;

/** The message of Pulumi when a provider captures the AWS SDK. @throws Error when Pulumi deploys the provider without one. */
export async function failureOfCapturedSdk(
  programs: InstalledPrograms,
  aws: EmulatedAws,
): Promise<readonly string[]> {
  const program = await programs.open(SDK_CAPTURED);
  const { succeeded, output } = await runOperation(program, UP, programEnvironment(aws, 1));
  await program.close();
  if (succeeded) {
    throw new Error("expected the captured SDK to fail, but it was deployed");
  }
  const lines = output.split("\n").map((line) => line.trim());
  const telling = new Set(lines.filter((line) => TELLING.test(line)));
  return telling.size > 0 ? [...telling] : [lastLines(output, 20)];
}
