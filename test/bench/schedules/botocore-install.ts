import { createHash } from "node:crypto";
import { access, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

import { lastLines, runProcess } from "../../support/process-output.ts";
import { withInstallLock } from "../../support/pulumi-cli/install-lock.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { cacheFolder } from "./cache-folder.ts";

const REQUIREMENTS = "test/bench/schedules/botocore/requirements.txt";

/** Puts the pinned botocore into this user's cache, once, and says so. @returns the folder to import it from. */
export async function ensureBotocore(say: (line: string) => void): Promise<string> {
  const folder = await installedBotocore();
  if (!(await exists(folder))) {
    await withInstallLock(`${folder}.lock`, say, async (scratch) => {
      if (!(await exists(folder))) {
        say(`botocore's waiter: pip installs botocore into ${folder}, once (17 MB to download)`);
        const made = join(scratch, "install");
        await install(made);
        await rename(made, folder);
      }
    });
  }
  return folder;
}

/** The folder belongs to what the requirements say: others need another one. */
export async function installedBotocore(): Promise<string> {
  const requirements = await readFile(join(repositoryRoot(), REQUIREMENTS));
  const digest = createHash("sha256").update(requirements).digest("hex").slice(0, 8);
  return join(cacheFolder(), `botocore-${digest}`);
}

async function install(target: string): Promise<void> {
  const args = [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
    ...["--require-hashes", "--only-binary", ":all:", "--target", target, "-r", REQUIREMENTS],
  ];
  const { code, output } = await runProcess("python3", args, { cwd: repositoryRoot() }).catch(
    (error: unknown) => {
      throw new Error("botocore's waiter needs python3 3.10 or later on PATH", { cause: error });
    },
  );
  if (code !== 0) {
    throw new Error(
      `botocore's waiter needs python3 3.10 or later with pip; pip install ended with:\n${lastLines(output, 20)}`,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
