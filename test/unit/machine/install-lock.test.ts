// Tests that processes install one after the other, also where the first is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { withInstallLock } from "../../../build/machine/install-lock.ts";
import { repositoryRoot } from "../../support/repository-root.ts";

const SOURCE = join(repositoryRoot(), "build/machine/install-lock.ts");

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lock-"));
  path = join(folder, "tools", "tool");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const silent = (): void => undefined;

/** A process that has the lock, and a file in the folder for its work. */
async function otherProcess() {
  const program = `
    import { writeFileSync } from "node:fs";
    import { withInstallLock } from ${JSON.stringify(SOURCE)};
    await withInstallLock(${JSON.stringify(path)}, console.log, async (scratch) => {
      writeFileSync(scratch + "/half", "");
      console.log("at work");
      await new Promise((resolve) => process.stdin.once("end", resolve).resume());
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--no-warnings", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("the work of another process has to end first, and the user reads that", async () => {
  const other = await otherProcess();
  const said: string[] = [];

  await withInstallLock(
    path,
    (line) => {
      said.push(line);
      expect(existsSync(join(`${path}.work`, "half"))).toBe(true);
      other.stdin.end();
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
  other.kill("SIGKILL");
  await once(other, "close");
  expect(existsSync(join(`${path}.work`, "half"))).toBe(true);

  const isHalfThere = await withInstallLock(path, silent, (scratch) =>
    Promise.resolve(existsSync(join(scratch, "half"))),
  );

  expect(isHalfThere).toBe(false);
  expect(existsSync(`${path}.work`)).toBe(false);
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
