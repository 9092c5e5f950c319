// Runs `pulumi package add` for the native provider.
import { lastLines, runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import manifest from "../../package.json";
import { required } from "./required.ts";

/** The folder that gets the SDK, and the variables of the CLI. */
interface Place {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Adds the package of the version of this repository. */
export function addPackage(
  { folder, environment }: Place,
  ...flags: readonly string[]
): Promise<ProcessOutcome> {
  const args = ["package", "add", `personalize-readiness@${manifest.version}`, ...flags];
  return runProcess(required("TRIAL_CLI"), args, { cwd: folder, env: environment });
}

/** The same. Returns the output. @throws Error with the last lines of the output when the command fails */
export async function packageAdded(place: Place, ...flags: readonly string[]): Promise<string> {
  const { code, output } = await addPackage(place, ...flags);
  if (code !== 0) {
    throw new Error(`pulumi package add failed:\n${lastLines(output, 30)}`);
  }
  return output;
}
