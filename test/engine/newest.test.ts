// Gates that find the newest import, on the real engine: each on a dataset of its own.
import { addImport } from "../support/added-import.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { HOUR, PLACE } from "../support/shop.ts";
import { FRONT } from "./front.ts";
import { GATES_PROGRAM, QUICK } from "./gate-program.ts";

const GATES = [
  "quiet",
  "follows",
  "refreshed",
  "denied",
  "failing",
  "stays",
  "triggered",
  "pointed",
] as const;
type GateName = (typeof GATES)[number];

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial(GATES_PROGRAM);
});
afterEach(() => trial.dispose());

const datasetOf = (name: GateName): string => `${PLACE}:dataset/${name}/INTERACTIONS`;
const importOf = (name: GateName, jobName: string, hoursAgo: number, status = "ACTIVE"): string =>
  addImport(trial.emulator, {
    jobName: `${name}-${jobName}`,
    datasetArn: datasetOf(name),
    hoursAgo,
    statuses: [status],
  });
const finds = (name: GateName, more = {}): Record<string, unknown> => ({
  datasetArn: datasetOf(name),
  ...QUICK,
  ...more,
});

/** The questions about a gate's dataset since then, in alphabetical order. */
function askedOf(name: GateName, since: number): readonly string[] {
  return trial.emulator.requests
    .slice(since)
    .filter(({ input }) => input.datasetArn === datasetOf(name))
    .map(({ operation }) => operation)
    .sort();
}

const found = async (name: GateName): Promise<unknown> =>
  (await trial.gate(name))?.outputs?.datasetImportJobArn;

test("a gate that finds the newest import follows it with up, and refresh and preview tell of a newer one", async () => {
  const { stack, emulator, aws } = trial;
  const first = new Map<GateName, string>();
  for (const name of GATES) {
    emulator.addDataset({ datasetArn: datasetOf(name), createdAt: Date.now() - 240 * HOUR });
    importOf(name, "early", 6);
    first.set(name, importOf(name, "first", 5));
  }
  const gates = Object.fromEntries(GATES.map((name) => [name, finds(name)])) as Record<
    GateName,
    Record<string, unknown>
  >;
  gates.stays.follow = false;
  gates.triggered.follow = false;
  await trial.configure({ gates });

  await stack.up();

  const outputs = await stack.outputs();
  for (const name of GATES) {
    expect(outputs[name]?.value).toEqual({
      datasetImportJobArn: first.get(name),
      datasetArn: datasetOf(name),
      drift: [],
    });
    expect(await trial.gate(name)).toMatchObject({ id: datasetOf(name) });
    expect((await trial.gate(name))?.outputs?.drift).toEqual(FRONT.noDriftInState);
  }

  // With nothing newer: two calls for each gate that follows, and no output that is not known.
  let since = emulator.requests.length;
  const quiet = await stack.preview({ expectNoChanges: true });
  expect(quiet.output).not.toMatch(/drift|warning/);
  expect(askedOf("quiet", since)).toEqual(["DescribeDataset", "ListDatasetImportJobs"]);
  expect(askedOf("stays", since)).toEqual([]);

  // A refresh keeps the import that was found, and reports the newer import until an up has taken it.
  const second = importOf("refreshed", "second", 1);
  const refresh = await stack.refresh();
  expect(refresh.output).toContain(`The later dataset import job ${second}`);
  expect((await trial.gate("refreshed"))?.outputs).toMatchObject({
    datasetImportJobArn: first.get("refreshed"),
    drift: [{ kind: "superseded", datasetImportJobArn: second }],
  });
  expect((await stack.refresh({ expectNoChanges: true, mayFail: true })).failed).toBe(true);

  // A preview names a newer import under way and does not wait for it, and says when it cannot tell.
  const underWay = importOf("follows", "second", 1, "CREATE IN_PROGRESS");
  const allow = emulator.interject(({ operation, input }) =>
    operation === "ListDatasetImportJobs" && input.datasetArn === datasetOf("denied")
      ? {
          httpStatus: 403,
          body: JSON.stringify({ __type: "AccessDeniedException", message: "not authorized" }),
        }
      : undefined,
  );
  let looks = 0;
  trial.atEachLook(underWay, (count) => (looks = count));
  const preview = await stack.preview();
  expect(preview.output).toMatch(/Readiness follows update/);
  expect(preview.output).toMatch(
    /The newest dataset import job is follows-second, created [^,]+ ago. It is under way, and pulumi up waits for it\./,
  );
  expect(looks).toBe(FRONT.looksOfPreview);
  expect(preview.output).toMatch(/Readiness denied update/);
  expect(preview.output).toContain("warning: The gate cannot check for a newer dataset import job");
  allow();

  // A newer import that failed fails the up, and the gate keeps its import.
  importOf("failing", "second", 1, "CREATE FAILED");
  await trial.configure({ gates: { failing: gates.failing } });
  const failed = await stack.up({ mayFail: true });
  expect(failed.failed).toBe(true);
  expect(failed.output).toContain(
    "dataset-import-job/failing-second failed: its status is CREATE FAILED",
  );
  expect(await found("failing")).toBe(first.get("failing"));

  // An up waits for the newer import, takes it, and changes the resources that are built from it.
  importOf("stays", "second", 1);
  const third = importOf("failing", "third", 0.5);
  const triggered = importOf("triggered", "second", 1);
  trial.goesOn(underWay, ["CREATE IN_PROGRESS", "ACTIVE"]);
  await trial.configure({
    gates: {
      ...gates,
      triggered: { ...gates.triggered, triggers: ["again"] },
      pointed: { datasetImportJobArn: first.get("pointed"), ...QUICK },
    },
  });
  since = emulator.requests.length;
  const made = aws.changes().length;
  const up = await stack.up();
  expect(up.output).toContain("The newest dataset import job is follows-second");
  expect(up.output).toContain("follows-second: CREATE IN_PROGRESS");
  expect(await found("follows")).toBe(underWay);
  expect(await found("failing")).toBe(third);
  expect(await found("refreshed")).toBe(second);
  expect(await found("denied")).toBe(first.get("denied"));
  expect(await found("triggered")).toBe(triggered);
  expect(await found("stays")).toBe(first.get("stays"));
  expect(askedOf("quiet", since)).toEqual(["DescribeDataset", "ListDatasetImportJobs"]);
  expect(askedOf("stays", since)).toEqual([]);
  expect(up.output).toMatch(/Readiness pointed replaced/);
  expect(await trial.gate("pointed")).toMatchObject({ id: first.get("pointed") });
  expect((await trial.gate("pointed"))?.outputs).not.toHaveProperty("__found");
  const changed = aws
    .changes()
    .slice(made)
    .map(({ method, name }) => `${method} ${name}`);
  expect(changed.sort()).toEqual(
    ["failing", "follows", "refreshed", "triggered"].map((name) => `update from-${name}`),
  );

  await stack.destroy();
  expect((await stack.exportState()).resources ?? []).toEqual([]);
});
