// The effect of SIGTERM on a plugin process: the waits end first, so that the engine still gets their answers.

/** The longest life of the process after SIGTERM, in milliseconds. The engine ends the process as soon as it needs no more. */
const GRACE_MS = 10_000;

/**
 * Calls `endWaits` when SIGTERM comes, as a CI runner may send it to every process of a job that it stops. A second SIGTERM
 * ends the process at once. SIGINT is left alone: with it the engine itself ends its plugin processes.
 */
export function onTermination(endWaits: () => void): void {
  process.once("SIGTERM", () => {
    endWaits();
    // The process may have other code that listens, such as another dynamic provider. Then that code ends the process.
    if (process.listenerCount("SIGTERM") === 0) {
      setTimeout(() => process.kill(process.pid, "SIGTERM"), GRACE_MS).unref();
    }
  });
}
