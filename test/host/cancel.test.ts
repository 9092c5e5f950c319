// Tests of the engine's Cancel, which ends every wait of a plugin process at once.
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { URN, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { until } from "../support/until.ts";

let trial: HostSurroundings;
beforeAll(async () => {
  trial = await startHostSurroundings();
});
afterAll(() => trial.stop());

/** Arguments of a gate whose next look is an hour away. */
const SLEEPY = { minDelay: "1h", maxDelay: "1h", __urn: URN };

test("Cancel ends sleeping waits, waits in the middle of a request that nobody answers, and refreshes", async () => {
  const plugin = await trial.startPlugin();
  const [sleeping, silent, refreshed] = [1, 2, 3].map(() => trial.job(["CREATE IN_PROGRESS"]));
  trial.interject(({ input }) =>
    (input as { datasetImportJobArn?: string }).datasetImportJobArn === silent ? "hang" : undefined,
  );
  const create = (arn = ""): Promise<Reply> =>
    plugin.create({ datasetImportJobArn: arn, ...SLEEPY });
  const waits = [create(sleeping), create(silent)];
  const refresh = plugin.read(refreshed ?? "", {
    ...{ datasetImportJobArn: refreshed, ...SLEEPY },
    __stateVersion: 1,
  });
  const looks = (): number[] =>
    [sleeping, silent, refreshed].map((arn) => trial.looksAt(arn ?? ""));
  await until(() => looks().every((count) => count === 1));

  await plugin.cancel();
  const [slept, unanswered] = await Promise.all(waits);

  for (const [arn, reply] of [
    [sleeping, slept],
    [silent, unanswered],
  ] as const) {
    expect(reply).toMatchObject({
      initFailed: { properties: { datasetImportJobArn: arn, __provider: STORED_TEXT } },
    });
    expect(reply?.initFailed?.reasons.join(" ")).toContain("was canceled");
  }
  expect((await refresh).error).toContain("was canceled");
  // Nobody has looked again: neither a sleep nor a request has ended by itself.
  expect(looks()).toEqual([1, 1, 1]);
});
