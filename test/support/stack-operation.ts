export interface OperationOptions {
  /** aborting it presses Ctrl-C once */
  readonly signal?: AbortSignal;
  /** a failure is then an answer, and no longer thrown */
  readonly mayFail?: boolean;
  readonly refresh?: boolean;
  readonly clearPendingCreates?: boolean;
  /** any change is a failure */
  readonly expectNoChanges?: boolean;
}

export interface OperationOutcome {
  readonly failed: boolean;
  /** stdout and stderr of the CLI, in the order in which they came */
  readonly output: string;
  readonly seconds: number;
}

export type Operation = (options?: OperationOptions) => Promise<OperationOutcome>;

/** what every operation of the Automation API takes */
export interface CommonOptions {
  readonly onOutput: (text: string) => void;
  readonly onError: (text: string) => void;
  readonly signal?: AbortSignal;
  readonly refresh?: boolean;
  readonly clearPendingCreates?: boolean;
  readonly expectNoChanges?: boolean;
}

export async function perform(
  run: (common: CommonOptions) => Promise<unknown>,
  { mayFail = false, ...asked }: OperationOptions,
  onOutput: ((text: string) => void) | undefined,
): Promise<OperationOutcome> {
  const startedAt = Date.now();
  let output = "";
  const hear = (text: string): void => {
    output += text;
    onOutput?.(text);
  };
  const failure = await run({ ...asked, onOutput: hear, onError: hear }).then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  );
  // The CLI's own words say it all, and a CommandError would say them three times.
  if (failure !== undefined && !mayFail) {
    throw new Error(output === "" ? failure : output);
  }
  return { failed: failure !== undefined, output, seconds: (Date.now() - startedAt) / 1000 };
}
