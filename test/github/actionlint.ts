// Lints the workflows.
import { existsSync } from "node:fs";
import { join } from "node:path";

import { cacheFolder } from "../../build/machine/cache-folder.ts";
import { lastLines, runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import type { Verdict } from "./verdict.ts";

const VERSION = "1.7.12";
const MODULE = `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`;

/** Lints workflows with actionlint, built once per user from its Go module. */
export async function lintWorkflows(
  files: readonly string[],
  say: (line: string) => void,
): Promise<Verdict> {
  const folder = join(cacheFolder(), `actionlint-${VERSION}`);
  const cwd = repositoryRoot();
  const actionlint = join(folder, "actionlint");
  if (!existsSync(actionlint)) {
    say(`Go builds actionlint ${VERSION} into ${folder}, once.`);
    try {
      const go = await runProcess("go", ["install", MODULE], { cwd, env: { GOBIN: folder } });
      if (go.code !== 0) {
        return { missing: `go install ended with:\n${lastLines(go.output, 20)}` };
      }
    } catch {
      return { missing: "it is built with Go, and go is not on PATH" };
    }
  }
  // Without the linters that it would use where they happen to be installed.
  const args = ["-shellcheck=", "-pyflakes=", ...files];
  const { output } = await runProcess(actionlint, args, { cwd });
  return { problems: output };
}
