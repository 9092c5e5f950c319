// The Go program of this level, built with the generated SDK.
import { copyFile } from "node:fs/promises";
import { join } from "node:path";

import { run } from "../../build/machine/command.ts";
import { goModuleIn } from "./go-module.ts";

/** Builds the program in `folder`, and returns its path. Go keeps what it has compiled, so only the first time takes minutes. */
export async function goProgram(folder: string, say: (line: string) => void): Promise<string> {
  say("building a Go program with the generated SDK: about 3 minutes the first time");
  await copyFile(await goModuleIn(folder), join(folder, "main.go"));
  const executable = join(folder, "deploy");
  const args = ["build", "-mod=readonly", "-buildvcs=false", "-o", executable, "."];
  await run("go", args, {
    cwd: folder,
    env: { CGO_ENABLED: "0", GOWORK: "off" },
    failure: "The Go program does not compile",
    missing: "The language tests need Go 1.26.6 or later on PATH.",
  });
  return executable;
}
