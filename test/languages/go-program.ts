// The Go program of this level, built with the generated SDK.
import { join } from "node:path";

import { lastLines, runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";

/** Builds the program, and returns its path. Go keeps what it has compiled, so only the first time takes minutes. */
export async function goProgram(executable: string, say: (line: string) => void): Promise<string> {
  say("building a Go program with the generated SDK: about 3 minutes the first time");
  const args = ["build", "-mod=readonly", "-buildvcs=false", "-o", executable, "."];
  const { code, output } = await runProcess("go", args, {
    cwd: join(repositoryRoot(), "test/languages/go"),
    env: { CGO_ENABLED: "0", GOWORK: "off" },
  }).catch((error: unknown) => {
    throw new Error("The language tests need Go 1.26.6 or later on PATH.", { cause: error });
  });
  if (code !== 0) {
    throw new Error(`The Go program does not compile:\n${lastLines(output, 30)}`);
  }
  return executable;
}
