// Lets only one process at a time install the same tool.
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than any install takes: a lock this old was left behind, even if another process has its pid now. */
const STALE_AFTER_MS = 30 * 60_000;

/**
 * Runs `work` while no other process has the same lock. `work` gets a folder on the lock's
 * file system. The folder goes away with the lock, even with a lock that a killed process left behind.
 */
export async function withInstallLock<T>(
  lock: string,
  say: (line: string) => void,
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  await acquire(lock, say);
  try {
    return await work(await mkdtemp(join(lock, "work-")));
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function acquire(lock: string, say: (line: string) => void): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  // Renamed into place with the pid already inside, so that no lock is ever seen without its owner.
  const mine = await mkdtemp(`${lock}-`);
  await writeFile(join(mine, "pid"), String(process.pid));
  let toldAboutOwner = "";
  while (!(await renamed(mine, lock))) {
    const owner = await liveOwner(lock);
    if (owner === undefined) {
      await rm(lock, { recursive: true, force: true });
      continue;
    }
    if (owner !== toldAboutOwner) {
      say(`waiting for process ${owner}, which is installing the same`);
    }
    toldAboutOwner = owner;
    await sleep(1000);
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTEMPTY" || code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

async function liveOwner(lock: string): Promise<string | undefined> {
  try {
    const owner = (await readFile(join(lock, "pid"), "utf8")).trim();
    const age = Date.now() - (await stat(join(lock, "pid"))).mtimeMs;
    return age < STALE_AFTER_MS && isAlive(Number(owner)) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
