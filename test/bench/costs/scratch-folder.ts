// A temporary folder that is removed when the benchmark ends, even when the user interrupts it.
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The time that is left to the operation under way, which ends its own plugins, when this process is interrupted. */
const MOMENT_MS = 3_000;

/** A folder for everything that `work` leaves in the temporary folder, gone when it is done or this process is. */
export async function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), "bench-costs-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const leave = (): void => {
    setTimeout(() => process.exit(130), MOMENT_MS);
  };
  process.on("exit", remove);
  process.on("SIGINT", leave).on("SIGTERM", leave);
  // The started programs leave files there, too.
  process.env.TMPDIR = folder;
  try {
    return await work(folder);
  } finally {
    if (before === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = before;
    }
    process.off("SIGINT", leave).off("SIGTERM", leave);
    process.off("exit", remove);
    remove();
  }
}
