// Datasets and import jobs that a test declares.
import { DATASET, jobArn } from "./arns.ts";
import { demoEmulator } from "./harness.ts";

test("a job cannot be added to a dataset that is not there", async () => {
  const { emulator } = await demoEmulator();
  emulator.removeDataset(DATASET);
  expect(() => emulator.addImportJob({ jobName: "early", datasetArn: DATASET })).toThrow(
    `The emulator has no dataset ${DATASET}. Start it with --dataset ${DATASET}, or call addDataset.`,
  );
});

test("a dataset or a job cannot be added twice", async () => {
  const { emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "once", datasetArn: DATASET });
  expect(() => emulator.addImportJob({ jobName: "once", datasetArn: DATASET })).toThrow(
    `The emulator already has the import job ${jobArn("once")}.`,
  );
  expect(() => {
    emulator.addDataset({ datasetArn: DATASET });
  }).toThrow(`The emulator already has the dataset ${DATASET}.`);
});

test("a dataset or a job that is not there cannot be changed or removed", async () => {
  const { emulator } = await demoEmulator();
  const nobody = jobArn("nobody");
  const message = `The emulator has no import job ${nobody}.`;
  expect(() => {
    emulator.removeImportJob(nobody);
  }).toThrow(message);
  expect(() => {
    emulator.setTimeline(nobody, [{ status: "ACTIVE" }]);
  }).toThrow(message);
  expect(() => {
    emulator.removeDataset("arn:none");
  }).toThrow("The emulator has no dataset arn:none.");
});

test.each([
  "nightly",
  jobArn("nightly"),
  "arn:aws:personalize:us-east-1:123456789012:dataset/demo",
])("%s is refused as the ARN of a dataset", async (datasetArn) => {
  const { emulator } = await demoEmulator();
  expect(() => {
    emulator.addDataset({ datasetArn });
  }).toThrow(`"${datasetArn}" is not the ARN of a dataset`);
});

test.each(["", "-dash", "two words", "x".repeat(64)])(
  "%p is refused as the name of a job",
  async (jobName) => {
    const { emulator } = await demoEmulator();
    expect(() => emulator.addImportJob({ jobName, datasetArn: DATASET })).toThrow("not a job name");
  },
);

test("no quota holds for declared jobs: more than five may be pending", async () => {
  const { emulator } = await demoEmulator();
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const arns = names.map((jobName) => emulator.addImportJob({ jobName, datasetArn: DATASET }));
  expect(arns).toEqual(names.map(jobArn));
});
