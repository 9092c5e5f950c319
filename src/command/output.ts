// Ends the command when its output does not arrive.
import { UNREAD, UNWRITABLE } from "./ending.ts";

/** The part of a stream that tells of a failed write. */
interface Output {
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Ends the process as soon as a write fails. When the reader has gone, the process ends without a word, as other tools do;
 * for any other reason, such as a full disk, the process says why if it still can.
 *
 * @param say says a sentence to the user
 * @param end ends the process at once
 */
export function watchOutputs(
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
  say: (sentence: string) => void,
  end: (exitCode: number) => void,
): void {
  stdout.on("error", (error) => {
    if (hasNoReader(error)) {
      end(UNREAD.exitCode);
    } else {
      say(`The command cannot write the result to standard output: ${error.message}.`);
      end(UNWRITABLE.exitCode);
    }
  });
  stderr.on("error", (error) => {
    end(hasNoReader(error) ? UNREAD.exitCode : UNWRITABLE.exitCode);
  });
}

function hasNoReader({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE";
}
