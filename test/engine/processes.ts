// Finds the processes of an operation among the processes of this machine.
import { readFile, readdir, readlink } from "node:fs/promises";

import { FRONT } from "./front.ts";

/** Processes that work in this folder, by id; known on Linux only, where CI runs. */
export async function processesIn(folder: string): Promise<readonly string[]> {
  const ids = process.platform === "linux" ? await readdir("/proc") : [];
  const found = await Promise.all(
    ids.filter(Number).map(async (id) => {
      const cwd = await readlink(`/proc/${id}/cwd`).catch(() => "");
      return cwd === folder ? [id] : [];
    }),
  );
  return found.flat();
}

/** The plugin processes among them. */
export async function pluginsIn(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await processesIn(folder)).map(async (id) => {
      const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
      return command.includes(FRONT.pluginProcess) ? [id] : [];
    }),
  );
  return found.flat();
}
