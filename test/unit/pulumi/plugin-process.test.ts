// Tests of the context that a plugin process gives to a wait.
import { noticeOf } from "../../../src/pulumi/notice.ts";
import { awaitGate } from "../../../src/pulumi/plugin-process.ts";
import { parseGate } from "../../../src/state/parse.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { InvalidInputsError } from "../../../src/state/validation.ts";
import { answered } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { pluginProcess } from "../../support/plugin-process-in-test.ts";
import { readerThatFinds } from "../../support/reader-in-test.ts";

const URN = "urn:pulumi:dev::shop::personalize:DatasetImportJobReadiness::ready";
const OUT_OF_DATE = [{ kind: "extended", since: "2026-01-02T00:00:00.000Z" }] as const;

/** The row and the warnings of a gate in a process. */
async function linesOf(
  inputs: GateInputs,
  signal?: AbortSignal,
): Promise<{ said: string[][]; warned: string[][]; failed: unknown }> {
  const said: string[][] = [];
  const warned: string[][] = [];
  const reader = readerThatFinds([answered("CREATE PENDING"), answered("ACTIVE")]);
  const process = pluginProcess({
    reader,
    clock: reader.clock,
    signal,
    say: async (...line) => Promise.resolve(void said.push(line)),
    warn: async (...line) => Promise.resolve(void warned.push(line)),
  });
  const failed = await awaitGate(parseGate(inputs), "update", process, OUT_OF_DATE).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { said, warned, failed };
}

test("a gate shows its wait on its own row, and warns there of known drift", async () => {
  const { said, warned, failed } = await linesOf({ datasetImportJobArn: JOB_ARN, __urn: URN });

  expect(failed).toBeUndefined();
  expect(said).toEqual([
    [URN, "interactions: CREATE PENDING 0s, next look in 11s"],
    [URN, "interactions: ACTIVE, ready after 11s"],
  ]);
  expect(warned).toEqual([
    [
      URN,
      "The later dataset import job , created at 2026-01-02T00:00:00.000Z, has added to the data of this import.",
    ],
    [
      URN,
      "AWS refused the check for a later dataset import job (AccessDeniedException). The credentials must allow personalize:ListDatasetImportJobs on *.",
    ],
    [
      URN,
      `AWS refused the check of the dataset (AccessDeniedException). The credentials must allow personalize:DescribeDataset on ${DATASET_ARN}.`,
    ],
  ]);
});

test("a gate that does not know its row says nothing, and waits all the same", async () => {
  expect(await linesOf({ datasetImportJobArn: JOB_ARN })).toEqual({
    said: [],
    warned: [],
    failed: undefined,
  });
});

test("the first gate that knows its row warns there of an unfit process, and no other gate does", async () => {
  const warned: string[][] = [];
  const reader = readerThatFinds([answered("ACTIVE")]);
  const process = pluginProcess({
    reader,
    clock: reader.clock,
    warn: async (...line) => Promise.resolve(void warned.push(line)),
    notice: noticeOf(["Something is unfit."]),
  });
  const gate = { datasetImportJobArn: JOB_ARN };

  await awaitGate(parseGate(gate), "create", process);
  await awaitGate(parseGate({ ...gate, __urn: URN }), "create", process);
  await awaitGate(parseGate({ ...gate, __urn: `${URN}-2` }), "create", process);

  expect(warned).toEqual([[URN, "Something is unfit."]]);
});

test("the watchdog ends the wait", async () => {
  const { failed } = await linesOf({ datasetImportJobArn: JOB_ARN }, AbortSignal.abort());

  expect(failed).toMatchObject({ name: "WaitCanceledError" });
});

test.each([
  [
    { datasetImportJobArn: "interactions" },
    'datasetImportJobArn is "interactions", but it must be',
  ],
  [{ datasetImportJobArn: 7 as never }, "datasetImportJobArn is 7, but it must be"],
  [{ datasetArn: JOB_ARN }, `datasetArn is "${JOB_ARN}", but it must be the ARN of a dataset`],
  [{}, 'datasetArn is "", but it must be'],
])(
  "a gate without an ARN to look at, %j, waits for nothing and says what the ARN must be",
  async (inputs, reason) => {
    const { said, failed } = await linesOf(inputs);

    expect(failed).toBeInstanceOf(InvalidInputsError);
    expect((failed as Error).message).toContain(reason);
    expect(said).toEqual([]);
  },
);
