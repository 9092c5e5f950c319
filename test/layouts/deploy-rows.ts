// The tests that every layout runs: a gate is deployed, refreshed and destroyed.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { startTrial, type Trial } from "../support/engine-trial.ts";
import { runProcess } from "../../build/machine/process-output.ts";
import { installLayout, type InstalledProject } from "./installed-project.ts";
import type { LayoutName } from "./layout.ts";
import { isTypeScript, programOf } from "./program.ts";
import { ROWS } from "./rows.ts";

/** The tests of all rows of these layouts. */
export function deployRows(...layouts: readonly LayoutName[]): void {
  for (const { layout, pulumi, typescript, programs } of ROWS) {
    if (!layouts.includes(layout)) {
      continue;
    }

    describe(`${layout}, Pulumi ${pulumi}, ${typescript ? `TypeScript ${typescript}` : "no TypeScript"}`, () => {
      let installed: InstalledProject;
      beforeAll(async () => {
        installed = await installLayout(layout, { pulumi, typescript });
      }, 300_000);
      afterAll(() => installed.remove());

      test.each(programs)(
        "a program in %s deploys, refreshes and destroys a gate",
        async (kind) => {
          const trial = await startTrial(programOf(kind, installed, typescript), {
            environment: installed.environment,
          });
          try {
            if (isTypeScript(kind) && typescript !== undefined) {
              expect(await typeErrors(trial.folder)).toBe("");
            }
            await deployRefreshDestroy(trial);
          } finally {
            await trial.dispose();
          }
        },
        180_000,
      );
    });
  }
}

async function deployRefreshDestroy(trial: Trial): Promise<void> {
  const { stack } = trial;
  await trial.configure({ arn: trial.job(["CREATE IN_PROGRESS", "ACTIVE"]) });

  const up = await stack.up();
  expect(up.output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await stack.outputs()).status?.value).toBe("ACTIVE");
  expect((await stack.refresh()).output).toMatch(/2 unchanged/);
  await stack.destroy();
  expect((await stack.exportState()).resources ?? []).toEqual([]);
}

/** The findings of the project's own compiler in the program. */
async function typeErrors(folder: string): Promise<string> {
  const manifest = createRequire(join(folder, "_")).resolve("typescript/package.json");
  const { bin } = JSON.parse(await readFile(manifest, "utf8")) as { bin: { tsc: string } };
  const tsc = join(dirname(manifest), bin.tsc);
  const { output } = await runProcess(process.execPath, [tsc, "--noEmit"], { cwd: folder });
  return output;
}
