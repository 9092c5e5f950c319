// Tests that processes install one after the other, also where the first is killed.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { withInstallLock } from "../../../build/machine/install-lock.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const SOURCE = join(repositoryRoot(), "build/machine/install-lock.ts");

let folder: string;
let path: string;
/** Processes that a test started, and that may still run at its end. */
let started: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  path = join(folder, "tools", "tool");
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map(ended));
  await rm(folder, { recursive: true });
});

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "close");
  }
}

const silent = (): void => undefined;

/** A process that runs a program until its input ends, or until the test ends. */
function startProgram(program: string) {
  const child = spawn(process.execPath, ["--input-type=module", "--no-warnings", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  started.push(child);
  return child;
}

/** A process that has the lock, and a file in the folder for its work. */
async function otherProcess() {
  const program = `
    import { writeFileSync } from "node:fs";
    import { withInstallLock } from ${JSON.stringify(SOURCE)};
    await withInstallLock(${JSON.stringify(path)}, console.log, async (scratch) => {
      writeFileSync(scratch + "/half", "");
      console.log(scratch);
      await new Promise((resolve) => process.stdin.once("end", resolve).resume());
    });`;
  const child = startProgram(program);
  const [scratch] = (await once(child.stdout, "data")) as [Buffer];
  return { child, scratch: String(scratch).trim() };
}

/** The folders for work that are there. */
async function workFolders(): Promise<string[]> {
  return (await readdir(dirname(path))).filter((name) => name.includes(".work"));
}

test("the work of another process has to end first, and the user reads that", async () => {
  const other = await otherProcess();
  const said: string[] = [];

  await withInstallLock(
    path,
    (line) => {
      said.push(line);
      expect(existsSync(join(other.scratch, "half"))).toBe(true);
      other.child.stdin.end();
    },
    (scratch) => {
      expect(existsSync(join(scratch, "half"))).toBe(false);
      return Promise.resolve();
    },
  );

  expect(said).toEqual([`waiting for another process, which is installing ${path}`]);
});

test("a process that is killed leaves no lock, and its half work is gone", async () => {
  const other = await otherProcess();
  await ended(other.child);
  expect(existsSync(join(other.scratch, "half"))).toBe(true);

  const foldersOfNext = await withInstallLock(path, silent, async (scratch) => {
    expect(await readdir(scratch)).toEqual([]);
    return workFolders();
  });

  expect(foldersOfNext).toHaveLength(1);
  expect(await workFolders()).toEqual([]);
});

test("a command that outlives its killed process writes nothing into the folder of the next, and stops nothing", async () => {
  const other = await otherProcess();
  await ended(other.child);
  const command = startProgram(`
    import { mkdirSync } from "node:fs";
    for (let n = 0; ; n++) {
      mkdirSync(${JSON.stringify(other.scratch)} + "/modules/" + n, { recursive: true });
      if (n === 100) console.log("writes");
    }`);
  await once(command.stdout, "data");

  const foreign = await withInstallLock(path, silent, async (scratch) => {
    await ended(command);
    return readdir(scratch);
  });

  expect(foreign).toEqual([]);
});

test("another tool whose name begins the same keeps its folder", async () => {
  await withInstallLock(`${path}2`, silent, async (scratch) => {
    await withInstallLock(path, silent, () => Promise.resolve());

    expect(existsSync(scratch)).toBe(true);
  });
});

test("two callers in one process work one after the other", async () => {
  const order: string[] = [];
  let endFirst = silent;
  const firstMayEnd = new Promise<void>((resolve) => {
    endFirst = resolve;
  });

  await Promise.all([
    withInstallLock(path, silent, async () => {
      order.push("first begins");
      await firstMayEnd;
      order.push("first ends");
    }),
    withInstallLock(path, endFirst, () => {
      order.push("second begins");
      // Without a lock nothing else would end the first.
      endFirst();
      return Promise.resolve();
    }),
  ]);

  expect(order).toEqual(["first begins", "first ends", "second begins"]);
});

test("work that fails leaves no lock", async () => {
  await expect(
    withInstallLock(path, silent, () => Promise.reject(new Error("no network"))),
  ).rejects.toThrow("no network");

  expect(await withInstallLock(path, silent, () => Promise.resolve("made"))).toBe("made");
});

test("a lock that cannot be made is an error, and no wait", async () => {
  await writeFile(join(folder, "tools"), "");

  await expect(withInstallLock(path, silent, () => Promise.resolve("made"))).rejects.toThrow();

  await rm(join(folder, "tools"));
});

test("a file that is no lock is an error, and no wait", async () => {
  await withInstallLock(path, silent, () => writeFile(`${path}.lock.sqlite`, "x".repeat(8_192)));

  await expect(withInstallLock(path, silent, () => Promise.resolve("made"))).rejects.toThrow(
    "not a database",
  );
});
