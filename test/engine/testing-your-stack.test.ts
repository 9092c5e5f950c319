import { cp, mkdtemp } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join } from "node:path";

import { lastLines, runProcess } from "../support/process-output.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const EXAMPLE = join(repositoryRoot(), "examples/testing-your-stack");

jest.setTimeout(300_000);

test("the example of testing one's own stack passes its own tests in a project of a user's", async () => {
  const project = process.env.ENGINE_TEST_PROJECT ?? "";
  const folder = await mkdtemp(join(project, "program-"));
  await cp(EXAMPLE, folder, { recursive: true });
  const { command } = await ensurePulumiCli(() => undefined);
  const onPath = isAbsolute(command) ? [dirname(command)] : [];

  const { code, output } = await runProcess(
    process.execPath,
    [join(project, "node_modules/jest/bin/jest.js")],
    {
      cwd: folder,
      env: {
        PATH: [...onPath, dirname(process.execPath), process.env.PATH].join(delimiter),
        PULUMI_HOME: join(folder, "pulumi-home"),
      },
    },
  );

  expect({ code, said: code === 0 ? "" : lastLines(output, 60) }).toEqual({ code: 0, said: "" });
  expect(output).toContain("3 passed, 3 total");
});
