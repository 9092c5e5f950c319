// DescribeDataset: its members and its errors.
import { DATASET, PLACE } from "./arns.ts";
import { clientOf, demoEmulator } from "./harness.ts";

test("a dataset is described with the parts of its ARN and its declared members", async () => {
  const { emulator, client } = await demoEmulator();
  const datasetArn = `${PLACE}:dataset/shop/ITEMS`;
  emulator.addDataset({
    datasetArn,
    name: "shop-goods",
    schemaArn: `${PLACE}:schema/goods`,
    status: "DELETE PENDING",
    createdAt: 1_700_000_000_000,
  });
  const { dataset } = await client.describeDataset({ datasetArn });
  expect(dataset).toEqual({
    name: "shop-goods",
    datasetArn,
    datasetGroupArn: `${PLACE}:dataset-group/shop`,
    datasetType: "ITEMS",
    schemaArn: `${PLACE}:schema/goods`,
    status: "DELETE PENDING",
    creationDateTime: new Date(1_700_000_000_000),
    lastUpdatedDateTime: new Date(1_700_000_000_000),
  });
});

test("a dataset that is declared by its ARN alone is active and was created now", async () => {
  const { client, clock } = await demoEmulator();
  const { dataset } = await client.describeDataset({ datasetArn: DATASET });
  expect(dataset).toMatchObject({
    name: "demo-interactions",
    schemaArn: `${PLACE}:schema/demo-interactions`,
    status: "ACTIVE",
    creationDateTime: new Date(clock.ms),
  });
});

test("a removed dataset is not found, but its jobs are", async () => {
  const { emulator, client } = await demoEmulator();
  const datasetImportJobArn = emulator.addImportJob({ jobName: "left", datasetArn: DATASET });
  emulator.removeDataset(DATASET);
  await expect(client.describeDataset({ datasetArn: DATASET })).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: `Resource Arn ${DATASET} does not exist.`,
  });
  const described = await client.describeDatasetImportJob({ datasetImportJobArn });
  expect(described.datasetImportJob?.datasetArn).toBe(DATASET);
});

test("a dataset is not found in another region", async () => {
  const { emulator } = await demoEmulator();
  const elsewhere = clientOf(emulator.endpoint, "us-west-2");
  await expect(elsewhere.describeDataset({ datasetArn: DATASET })).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
});

test.each([undefined, "demo"])("%p as a dataset's ARN is invalid input", async (datasetArn) => {
  const { client } = await demoEmulator();
  await expect(client.describeDataset({ datasetArn })).rejects.toMatchObject({
    name: "InvalidInputException",
  });
});
