// Tests that a thing that takes long to make is made once, and is never seen half made.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { oncePerUser, type Make } from "../../../build/machine/once-per-user.ts";

const { XDG_CACHE_HOME } = process.env;

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "cache-"));
  process.env.XDG_CACHE_HOME = cache;
});
afterEach(async () => {
  process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
  if (XDG_CACHE_HOME === undefined) {
    delete process.env.XDG_CACHE_HOME;
  }
  await rm(cache, { recursive: true });
});

const say = (): void => undefined;

function maker(): { make: Make; times: () => number } {
  let times = 0;
  return {
    times: () => times,
    async make(scratch, path) {
      times += 1;
      const made = join(scratch, "tool");
      await writeFile(made, `made ${times}`);
      expect(existsSync(path)).toBe(false);
      return made;
    },
  };
}

test("every later caller gets the thing that was made for the first caller", async () => {
  const { make, times } = maker();

  const one = await oncePerUser("tools/tool@1", say, make);

  expect(await oncePerUser("tools/tool@1", say, make)).toBe(one);
  expect(await readFile(one, "utf8")).toBe("made 1");
  expect(times()).toBe(1);
});

test("a thing that could not be made leaves nothing but the file of the lock, and the next caller makes the thing", async () => {
  const { make, times } = maker();
  const failing: Make = async (scratch, path) => {
    await make(scratch, path);
    throw new Error("no network");
  };

  await expect(oncePerUser("tool", say, failing)).rejects.toThrow("no network");
  const left = await readdir(join(cache, "pulumi-personalize-readiness"));
  expect(left).toEqual(["tool.lock.sqlite"]);

  expect(await readFile(await oncePerUser("tool", say, make), "utf8")).toBe("made 2");
  expect(times()).toBe(2);
});
