// The story of the quickstart, the gate's main job, for a program in any language.
import type { Trial } from "./engine-trial.ts";
import { DATASET_GROUP_ARN } from "./shop.ts";

const REASON = "Invalid Data location";

/** The differences of the story between the fronts. */
export interface QuickstartFront {
  /** Whether a preview looks at the target of a gate. */
  readonly previewLooks: boolean;
}

/** Tells the story on a trial that has the configuration of the quickstart and no import yet. */
export async function tellQuickstart(
  trial: Trial,
  { previewLooks }: QuickstartFront,
): Promise<void> {
  const { stack, aws } = trial;
  trial.job(["CREATE FAILED"], REASON);
  const failing = await stack.up({ mayFail: true });

  expect(failing.failed).toBe(true);
  expect(failing.output).toContain(`AWS's reason: ${REASON}.`);
  expect(aws.changes()).toEqual([]);

  const looks = previewLooks
    ? ["CREATE IN_PROGRESS", "CREATE IN_PROGRESS"]
    : ["CREATE IN_PROGRESS"];
  const newest = trial.job([...looks, "ACTIVE"]);
  if (previewLooks) {
    const preview = await stack.preview();

    expect(preview.output).toMatch(
      /Diagnostics:\n[^]*job-\d: CREATE IN_PROGRESS .*up will wait for it/,
    );
  }
  const built = await stack.up();

  expect(built.output).toMatch(/job-\d: CREATE IN_PROGRESS \d/);
  expect((await trial.gate())?.outputs).toMatchObject({
    datasetImportJobArn: newest,
    status: "ACTIVE",
  });
  const [solution, ...others] = aws.changes();
  expect(solution).toMatchObject({ method: "create" });
  expect(JSON.parse(String(solution?.inputs.desiredState))).toMatchObject({
    Name: "ranking",
    DatasetGroupArn: DATASET_GROUP_ARN,
  });
  expect(others).toEqual([]);
  expect(await stack.outputs()).toMatchObject({ solutionArn: { value: solution?.id } });

  expect((await stack.up({ expectNoChanges: true })).output).toMatch(/3 unchanged/);
  expect((await stack.refresh({ expectNoChanges: true })).output).toMatch(/3 unchanged/);

  await stack.destroy();

  expect((await stack.exportState()).resources ?? []).toEqual([]);
  expect(aws.changes().map(({ method }) => method)).toEqual(["create", "delete"]);
}
