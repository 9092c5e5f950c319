// Tests of npm's output in a clone of this repository.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clone-"));
  for (const name of ["package.json", "package-lock.json", ".npmrc"]) {
    copyFileSync(join(repositoryRoot(), name), join(folder, name));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("npm ci gives no warning on a Node.js older than the scripts' own", () => {
  const asNode = join(repositoryRoot(), "test/support/as-node.cjs").replaceAll("\\", "/");

  // Through a shell, since npm is a batch file on Windows.
  const { status, stderr } = spawnSync("npm ci --dry-run --ignore-scripts", {
    cwd: folder,
    shell: true,
    encoding: "utf8",
    env: {
      ...process.env,
      // The npm that runs this test sets this variable.
      npm_config_loglevel: undefined,
      NODE_OPTIONS: `--require "${asNode}"`,
      TAKEN_FOR_NODE: "20.20.2",
    },
  });

  expect(stderr).toBe("");
  expect(status).toBe(0);
});
