// Tags: which resources have them, and which tags are refused.
import { DATASET, GROUP, jobArn } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

const tag = (tagKey: string, tagValue = "") => ({ tagKey, tagValue });

test("a declared resource has the tags of its declaration, and Describe does not show them", async () => {
  const { client, emulator } = await demoEmulator();
  const resourceArn = emulator.add("Solution", {
    name: "ranking",
    datasetGroupArn: GROUP,
    tags: [tag("team", "shop")],
  });
  expect((await client.listTagsForResource({ resourceArn })).tags).toEqual([tag("team", "shop")]);
  const { solution } = await client.describeSolution({ solutionArn: resourceArn });
  expect(solution).not.toHaveProperty("tags");
});

test("a resource without tags has an empty list of tags", async () => {
  const { client, emulator } = await demoEmulator();
  emulator.addImportJob({ jobName: "nightly", datasetArn: DATASET });
  const { tags } = await client.listTagsForResource({ resourceArn: jobArn("nightly") });
  expect(tags).toEqual([]);
});

test("tags outlive an update", async () => {
  const { client, emulator } = await demoEmulator();
  const solutionArn = emulator.add(
    "Solution",
    { name: "ranking", datasetGroupArn: GROUP, tags: [tag("team")] },
    ACTIVE,
  );
  await client.updateSolution({ solutionArn, performAutoTraining: false });
  emulator.advance(10_000);
  const { tags } = await client.listTagsForResource({ resourceArn: solutionArn });
  expect(tags).toEqual([tag("team")]);
});

test.each([
  ["Schema", {}],
  ["MetricAttribution", { datasetGroupArn: GROUP }],
] as const)("a %s cannot have tags", async (kind, parents) => {
  const { client, emulator } = await demoEmulator();
  const resourceArn = emulator.add(kind, { name: "other", ...parents });
  await expect(client.tagResource({ resourceArn, tags: [tag("team")] })).rejects.toMatchObject({
    name: "InvalidInputException",
    message: `Resource Arn ${resourceArn} cannot have tags.`,
  });
});

test("neither a resource of another region nor a recipe is found", async () => {
  const { client, emulator } = await demoEmulator();
  const elsewhere = emulator.add("DatasetGroup", { name: "far" }, { region: "eu-west-1" });
  for (const resourceArn of [elsewhere, "arn:aws:personalize:::recipe/aws-sims"]) {
    await expect(client.listTagsForResource({ resourceArn })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  }
});

test.each([
  ["Tag key team is given twice.", [tag("team", "a"), tag("team", "b")]],
  ['"aws:team" begins with "aws:", which is reserved for AWS.', [tag("aws:team")]],
  ['"aws:shop" begins with "aws:", which is reserved for AWS.', [tag("team", "aws:shop")]],
])("tags are refused on a new and on an old resource: %s", async (message, tags) => {
  const { client } = await demoEmulator();
  const refused = { name: "InvalidInputException", message };
  await expect(client.createDatasetGroup({ name: "new", tags })).rejects.toMatchObject(refused);
  await expect(client.tagResource({ resourceArn: DATASET, tags })).rejects.toMatchObject(refused);
});

test("a resource has up to 50 tags, and a tag with a known key is not one more", async () => {
  const { client } = await demoEmulator();
  const fifty = Array.from({ length: 50 }, (_, index) => tag(`k${index}`));
  await client.tagResource({ resourceArn: DATASET, tags: fifty });
  await client.tagResource({ resourceArn: DATASET, tags: [tag("k0", "new")] });
  await expect(
    client.tagResource({ resourceArn: DATASET, tags: [tag("k50")] }),
  ).rejects.toMatchObject({
    name: "TooManyTagsException",
    message: "A resource has at most 50 tags.",
  });
  const { tags } = await client.listTagsForResource({ resourceArn: DATASET });
  expect(tags).toHaveLength(50);
  expect(tags).toContainEqual(tag("k0", "new"));
  await client.untagResource({ resourceArn: DATASET, tagKeys: fifty.map(({ tagKey }) => tagKey) });
  expect((await client.listTagsForResource({ resourceArn: DATASET })).tags).toEqual([]);
});
