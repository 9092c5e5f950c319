// Tests of the effect of SIGTERM on a plugin process of dynamic providers.
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { URN, startHostSurroundings, type HostSurroundings } from "../support/host-trial.ts";
import { until } from "../support/until.ts";

let trial: HostSurroundings;
beforeAll(async () => {
  trial = await startHostSurroundings();
});
afterAll(() => trial.stop());

/** Arguments of a gate whose next look is an hour away. */
const SLEEPY = { minDelay: "1h", maxDelay: "1h", __urn: URN };

test("SIGTERM ends a wait, which can be resumed, and a second SIGTERM ends the process", async () => {
  const plugin = await trial.startPlugin();
  const arn = trial.job(["CREATE IN_PROGRESS"]);
  const wait = plugin.create({ datasetImportJobArn: arn, ...SLEEPY });
  await until(() => trial.looksAt(arn) === 1);

  plugin.terminate();
  const { initFailed } = await wait;

  expect(initFailed).toMatchObject({
    id: arn,
    properties: { datasetImportJobArn: arn, ...SLEEPY, __provider: STORED_TEXT },
  });
  expect(initFailed?.reasons.join(" ")).toContain("was canceled");
  expect(trial.looksAt(arn)).toBe(1);

  plugin.terminate();

  expect(await plugin.ended).toBe(null);
  expect(plugin.stderr()).toBe("");
});

test("SIGTERM ends a plugin process that no engine has started at once", async () => {
  const plugin = await trial.startPlugin({}, [""]);
  await plugin.check({}, { datasetImportJobArn: trial.job(["ACTIVE"]) });

  plugin.terminate();

  expect(await plugin.ended).toBe(null);
});
