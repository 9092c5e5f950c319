// A stack on the real engine whose dynamic gates become native gates, by the alias that each SDK has.
// cspell:ignore creat replac delet
import {
  addSecond,
  EARLIER_NAMES,
  type EarlierTrial,
  startEarlierTrial,
} from "../earlier-trial.ts";

let trial: EarlierTrial;
beforeEach(async () => {
  trial = await startEarlierTrial({ short: "shop" });
});
afterEach(() => trial.dispose());

test("each form of a dynamic gate becomes a native one unchanged, and one that still waits is resumed", async () => {
  const { stack } = trial;

  const preview = await stack.preview();
  const up = await stack.up();

  for (const { output } of [preview, up]) {
    expect(output).not.toMatch(/Readiness (ready|found|campaign|short) |solution/);
    expect(output).not.toMatch(/Readiness \S+ (creat|replac|delet)/);
    expect(output).not.toMatch(/replace|delete/);
  }
  const { resources = [] } = await stack.exportState();
  const moved = resources.filter(({ type }) => type.startsWith("personalize-readiness:index:"));
  expect(moved.map(({ urn }) => urn.split("::").at(-1)).sort()).toEqual([...EARLIER_NAMES].sort());
  expect(resources.filter(({ type }) => type.startsWith("pulumi-nodejs:"))).toEqual([]);
  for (const name of ["waiting", "seeking"]) {
    expect((await trial.gate(name))?.outputs).toMatchObject({ status: "ACTIVE" });
    expect((await trial.gate(name))?.initErrors ?? []).toEqual([]);
  }

  expect((await stack.up({ expectNoChanges: true })).output).toMatch(/\d+ unchanged/);

  addSecond(trial);
  const refresh = await stack.refresh();

  // A refresh tells of drift as long as there is some; nothing else has changed.
  expect(refresh.output).toMatch(/Readiness found updated/);
  expect(refresh.output).toMatch(/~ 1 updated/);

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
