// Runs one command of the Pulumi CLI on a stack.
import { runProcess } from "../../build/machine/process-output.ts";

export interface OperationOptions {
  /** aborting it presses Ctrl-C once */
  readonly signal?: AbortSignal;
  /** whether a failure is an answer, and not thrown */
  readonly mayFail?: boolean;
  readonly refresh?: boolean;
  /** whether the arguments of each change are printed too */
  readonly diff?: boolean;
  readonly clearPendingCreates?: boolean;
  /** other flags of the CLI */
  readonly flags?: readonly string[];
  /** whether any change is a failure */
  readonly expectNoChanges?: boolean;
  /** hears the output of the CLI, as it comes */
  readonly onOutput?: (text: string) => void;
}

export interface OperationOutcome {
  readonly failed: boolean;
  /** stdout and stderr of the CLI, in the order in which they came */
  readonly output: string;
  readonly seconds: number;
}

export type Operation = (options?: OperationOptions) => Promise<OperationOutcome>;

/** The CLI, on one stack. */
export interface StackCommand {
  readonly command: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onOutput?: (text: string) => void;
}

/** Runs the CLI itself, once: the Automation API also asks for outputs and history, and starts a CLI for each. */
export async function runOperation(
  { command, folder, environment, onOutput }: StackCommand,
  args: readonly string[],
  options: OperationOptions = {},
): Promise<OperationOutcome> {
  const { signal, mayFail = false } = options;
  const startedAt = Date.now();
  const { code, output } = await runProcess(
    command,
    [...args, ...flagsOf(options), "--non-interactive"],
    {
      cwd: folder,
      env: environment,
      ctrlC: signal,
      onOutput: (text) => {
        onOutput?.(text);
        options.onOutput?.(text);
      },
    },
  );
  if (code !== 0 && !mayFail) {
    throw new Error(output === "" ? `pulumi ${args.join(" ")} ended with ${String(code)}` : output);
  }
  return { failed: code !== 0, output, seconds: (Date.now() - startedAt) / 1000 };
}

function flagsOf(options: OperationOptions): readonly string[] {
  return [
    ...(options.diff === true ? ["--diff"] : []),
    ...(options.refresh === true ? ["--refresh"] : []),
    ...(options.clearPendingCreates === true ? ["--clear-pending-creates"] : []),
    ...(options.flags ?? []),
    ...(options.expectNoChanges === true ? ["--expect-no-changes"] : []),
  ];
}
