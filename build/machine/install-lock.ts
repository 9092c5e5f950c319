// Lets only one process at a time install the same tool.
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/** SQLite's code for a lock that another connection has. Source: https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/**
 * Runs `work` while no other process has the lock of the same path. `work` gets a folder on the file system of the path. The
 * folder goes away with the lock.
 *
 * SQLite asks the system for the lock, on Windows too, and the system takes the lock from a process that is killed. The file of
 * the lock stays, because a waiting process has it open.
 */
export async function withInstallLock<T>(
  path: string,
  say: (line: string) => void,
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const lock = new DatabaseSync(`${path}.lock.sqlite`);
  try {
    await acquire(lock, () => {
      say(`waiting for another process, which is installing ${path}`);
    });
    return await withScratch(`${path}.work`, work);
  } finally {
    lock.close();
  }
}

async function acquire(lock: DatabaseSync, onWait: () => void): Promise<void> {
  if (isAcquired(lock)) {
    return;
  }
  onWait();
  while (!isAcquired(lock)) {
    await sleep(200);
  }
}

function isAcquired(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode === BUSY) {
      return false;
    }
    throw error;
  }
}

async function withScratch<T>(scratch: string, work: (scratch: string) => Promise<T>): Promise<T> {
  // A process that was killed leaves its folder.
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch);
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
