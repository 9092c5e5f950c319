// Tests of the runner of the checks.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runSteps, type Step } from "../../check/run-steps.ts";

const node = (name: string, script: string): Step => ({
  name,
  command: `"${process.execPath}" -e "${script}"`,
});

test("all steps run, the output of each is shown in one piece, and the failed steps are named", async () => {
  const said: string[] = [];

  const failed = await runSteps(
    [
      node("first", "console.log('one'); console.error('two'); process.exit(3)"),
      node("second", "console.log('three')"),
      { name: "third", command: "no-such-command-as-this" },
    ],
    { atATime: 1, say: (text) => said.push(text) },
  );

  expect(failed).toEqual(["first", "third"]);
  expect(said).toEqual([
    expect.stringMatching(/^FAILED: first, [\d.]+ s\none\ntwo\n$/),
    expect.stringMatching(/^passed: second, [\d.]+ s\nthree\n$/),
    expect.stringMatching(/^FAILED: third, [\d.]+ s\n.*no-such-command-as-this/s),
  ]);
});

test("a step begins while another one is under way", async () => {
  const folder = await mkdtemp(join(tmpdir(), "steps-"));
  const mark = JSON.stringify(join(folder, "begun")).replaceAll('"', "'");
  const said: string[] = [];

  const failed = await runSteps(
    [
      node("waits", `while (!require('fs').existsSync(${mark})) {}`),
      node("lets it go on", `require('fs').writeFileSync(${mark}, '')`),
    ],
    { atATime: 2, say: (text) => said.push(text) },
  );

  await rm(folder, { recursive: true });
  expect(failed).toEqual([]);
  expect(said).toHaveLength(2);
});
