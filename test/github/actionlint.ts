// Lints the workflows.
import { join } from "node:path";

import { run } from "../../build/machine/command.ts";
import { oncePerUser } from "../../build/machine/once-per-user.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import type { Verdict } from "./verdict.ts";

const VERSION = "1.7.12";
const MODULE = `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`;

/** Lints workflows with actionlint, built once per user from its Go module. */
export async function lintWorkflows(
  files: readonly string[],
  say: (line: string) => void,
): Promise<Verdict> {
  const cwd = repositoryRoot();
  let folder: string;
  try {
    folder = await oncePerUser(`actionlint-${VERSION}`, say, async (scratch, path) => {
      say(`Go builds actionlint ${VERSION} into ${path}, once.`);
      return build(join(scratch, "bin"));
    });
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  // Without the linters that it would use where they happen to be installed.
  const args = ["-shellcheck=", "-pyflakes=", ...files];
  const { output } = await runProcess(join(folder, "actionlint"), args, { cwd });
  return { problems: output };
}

async function build(folder: string): Promise<string> {
  await run("go", ["install", MODULE], {
    cwd: repositoryRoot(),
    env: { GOBIN: folder },
    failure: "go install ended with",
    missing: "it is built with Go, and go is not on PATH",
  });
  return folder;
}
