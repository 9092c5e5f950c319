// A shell that runs the lines of a page, as they stand there, on the stack and the emulator of a trial.
import { runProcess, type ProcessOutcome } from "../../build/machine/process-output.ts";
import { codeIn, sectionOf } from "./documents.ts";
import type { Trial } from "./engine-trial.ts";

/** Where the pages start the emulator. */
const ADDRESS_ON_PAGES = "http://127.0.0.1:4010";

export interface PageShell {
  /** The blocks of lines in the section of this title. */
  readonly linesOf: (title: string) => string[];
  readonly run: (
    lines: string,
    onOutput?: (text: string) => void,
    ctrlC?: AbortSignal,
  ) => Promise<ProcessOutcome>;
  /** Runs lines that must not fail, and returns what they print. */
  readonly succeeded: (lines: string) => Promise<string>;
}

/**
 * Opens a shell for a page.
 *
 * @param page its text
 * @param settings the title of its section that sets the environment
 * @param preamble lines that stand for what a reader has installed
 */
export function openPageShell(
  page: string,
  trial: Trial,
  { settings, preamble }: { readonly settings: string; readonly preamble: string },
): PageShell {
  const linesOf: PageShell["linesOf"] = (title) => codeIn(sectionOf(page, title), "sh");
  const [lines = ""] = linesOf(settings);
  const environment = lines
    .split("\n")
    .filter((line) => /^(unset|export) /.test(line))
    .join("\n")
    .replace(ADDRESS_ON_PAGES, trial.emulator.environment.AWS_ENDPOINT_URL_PERSONALIZE ?? "");
  const run: PageShell["run"] = (own, onOutput, ctrlC) =>
    runProcess("bash", ["-euc", [preamble, environment, own].join("\n")], {
      cwd: trial.folder,
      env: trial.stack.environment,
      ctrlC,
      ...(onOutput && { onOutput }),
    });
  return {
    linesOf,
    run,
    async succeeded(own) {
      const { code, output } = await run(own);
      if (code !== 0) {
        throw new Error(output);
      }
      return output;
    },
  };
}
