// The tests of the example of tests, run as a user runs them.
import { cp, mkdtemp } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join } from "node:path";

import { compiledCode } from "../support/compiled-code.ts";
import { lastLines, runProcess } from "../../build/machine/process-output.ts";
import { ensurePulumiCli } from "../support/pulumi-cli.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { TRANSPILE_ONLY } from "../engine/transpile-only.ts";

const EXAMPLE = join(repositoryRoot(), "examples/testing-your-stack");
const WITHOUT_NETWORK = join(repositoryRoot(), "test/support/without-network.cjs");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(process.env.ENGINE_TEST_PROJECT ?? "", "program-"));
  await cp(EXAMPLE, folder, { recursive: true });
});

/** The output of Jest for a file of the example's tests, in a user's project. */
async function run(file: string, env: Record<string, string>): Promise<string> {
  const { code, output } = await runProcess(
    process.execPath,
    [join(folder, "../node_modules/jest/bin/jest.js"), file],
    { cwd: folder, env: { PULUMI_HOME: join(folder, "pulumi-home"), ...env } },
  );
  expect({ code, said: code === 0 ? "" : lastLines(output, 60) }).toEqual({ code: 0, said: "" });
  return output;
}

test("the example's unit tests pass where there is neither a Pulumi CLI nor a network", async () => {
  const output = await run("program.test.ts", {
    PATH: dirname(process.execPath),
    NODE_OPTIONS: `--require=${WITHOUT_NETWORK}`,
  });

  expect(output).toContain("3 passed, 3 total");
});

test("the example's tests on the real engine pass", async () => {
  const { command } = await ensurePulumiCli(() => undefined);
  const onPath = isAbsolute(command) ? [dirname(command)] : [];

  const output = await run("stack.test.ts", {
    ...TRANSPILE_ONLY,
    ...compiledCode(process.env.ENGINE_TEST_PROJECT ?? ""),
    PATH: [...onPath, dirname(process.execPath), process.env.PATH].join(delimiter),
  });

  expect(output).toContain("3 passed, 3 total");
});
