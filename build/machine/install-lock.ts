// Lets only one process at a time install the same tool.
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/** SQLite's code for a lock that another connection has. Source: https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/** The end of the names of folders for work, before the part that differs. */
const WORK = ".work-";

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
    return await withScratch(path, work);
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

async function withScratch<T>(path: string, work: (scratch: string) => Promise<T>): Promise<T> {
  await removeLeftFolders(path);
  // A new name each time: a command that outlives its killed process writes on into the old folder.
  const scratch = await mkdtemp(`${path}${WORK}`);
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Removes the folders that killed processes left. */
async function removeLeftFolders(path: string): Promise<void> {
  const tools = dirname(path);
  const left = (await readdir(tools)).filter((name) => name.startsWith(`${basename(path)}${WORK}`));
  for (const name of left) {
    // A command that still writes there can prevent that. A later process removes the folder then.
    await rm(join(tools, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
