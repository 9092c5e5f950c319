// Updates of campaigns, datasets, solutions and recommenders.
import type { Members } from "../../src/emulator/index.ts";
import { DATASET, GROUP, PLACE } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

/** Two solutions with a version each, and a campaign on the version of the first. */
async function shop() {
  const { emulator, client } = await demoEmulator();
  const version = (name: string): string => {
    const solution = { name, datasetGroupArn: GROUP, performAutoTraining: false };
    const solutionArn = emulator.add("Solution", solution, ACTIVE);
    return emulator.add("SolutionVersion", { solutionArn }, ACTIVE);
  };
  const first = version("first");
  const second = version("second");
  const campaign = (name: string, members: Members = {}): string =>
    emulator.add("Campaign", { name, solutionVersionArn: first, ...members }, ACTIVE);
  const campaignArn = campaign("front");
  const described = async () => (await client.describeCampaign({ campaignArn })).campaign;
  return { emulator, client, first, second, campaign, campaignArn, described };
}

test("a test can drive an update under way, a failed update and a good update one after the other", async () => {
  const { emulator, client, first, second, campaignArn, described } = await shop();
  await client.updateCampaign({ campaignArn, solutionVersionArn: second });
  emulator.setUpdateTimeline(campaignArn, [{ status: "CREATE IN_PROGRESS" }]);
  emulator.advance(3_600_000);
  expect(await described()).toMatchObject({
    status: "ACTIVE",
    solutionVersionArn: first,
    latestCampaignUpdate: { status: "CREATE IN_PROGRESS", solutionVersionArn: second },
  });

  emulator.setUpdateTimeline(campaignArn, [
    { status: "CREATE FAILED", failureReason: "No capacity" },
  ]);
  expect(await described()).toMatchObject({
    status: "ACTIVE",
    solutionVersionArn: first,
    latestCampaignUpdate: { status: "CREATE FAILED", failureReason: "No capacity" },
  });

  await client.updateCampaign({ campaignArn, solutionVersionArn: second });
  emulator.advance(5_000);
  const { latestCampaignUpdate, ...campaign } = (await described()) ?? {};
  expect(campaign).toMatchObject({ status: "ACTIVE", solutionVersionArn: second });
  expect(latestCampaignUpdate?.status).toBe("ACTIVE");
  expect(latestCampaignUpdate?.failureReason).toBeUndefined();
});

test("after an update is ACTIVE the campaign belongs to the other solution", async () => {
  const { emulator, client, second, campaignArn } = await shop();
  const names = async (solution: string) => {
    const solutionArn = `${PLACE}:solution/${solution}`;
    const { campaigns = [] } = await client.listCampaigns({ solutionArn });
    return campaigns.map(({ name }) => name);
  };
  await client.updateCampaign({ campaignArn, solutionVersionArn: second });
  expect([await names("first"), await names("second")]).toEqual([["front"], []]);
  emulator.advance(5_000);
  expect([await names("first"), await names("second")]).toEqual([[], ["front"]]);
  await client.deleteSolution({ solutionArn: `${PLACE}:solution/first` });
  await expect(
    client.deleteSolution({ solutionArn: `${PLACE}:solution/second` }),
  ).rejects.toMatchObject({ name: "ResourceInUseException" });
});

test("a schema cannot be deleted after an update uses it, and the earlier schema can", async () => {
  const { emulator, client } = await demoEmulator();
  const before = emulator.add("Schema", { name: "demo-interactions" });
  const after = emulator.add("Schema", { name: "wider" });
  await client.updateDataset({ datasetArn: DATASET, schemaArn: after });
  emulator.advance(5_000);
  await client.deleteSchema({ schemaArn: before });
  await expect(client.deleteSchema({ schemaArn: after })).rejects.toMatchObject({
    name: "ResourceInUseException",
  });
});

test("an update to SOLUTION/$LATEST shows the ARN of the newest version", async () => {
  const { client, second, campaignArn, described } = await shop();
  const solutionVersionArn = `${PLACE}:solution/second/$LATEST`;
  const campaignConfig = { syncWithLatestSolutionVersion: true };
  await expect(client.updateCampaign({ campaignArn, campaignConfig })).rejects.toThrow("$LATEST");
  await client.updateCampaign({ campaignArn, campaignConfig, solutionVersionArn });
  expect((await described())?.latestCampaignUpdate?.solutionVersionArn).toBe(second);
});

test("a declared campaign on SOLUTION/$LATEST shows the ARN of the newest version", async () => {
  const { emulator, client, second, campaign } = await shop();
  const solutionVersionArn = `${PLACE}:solution/second/$LATEST`;
  const campaignArn = campaign("side", { solutionVersionArn });
  const described = await client.describeCampaign({ campaignArn });
  expect(described.campaign?.solutionVersionArn).toBe(second);
  emulator.setTimeline(second, [{ status: "CREATE FAILED" }]);
  expect(() => campaign("back", { solutionVersionArn })).toThrow("no version is ACTIVE");
});

test("a campaign can be declared with an update that was made before", async () => {
  const { client, campaign } = await shop();
  const latestCampaignUpdate = { status: "CREATE FAILED", failureReason: "No capacity" };
  const campaignArn = campaign("side", { latestCampaignUpdate });
  expect((await client.describeCampaign({ campaignArn })).campaign).toMatchObject({
    latestCampaignUpdate,
  });
  await client.updateCampaign({ campaignArn, minProvisionedTPS: 2 });
  const { campaign: updated } = await client.describeCampaign({ campaignArn });
  expect(updated?.latestCampaignUpdate).toMatchObject({ status: "CREATE PENDING" });
});

test("the limit of campaigns holds for each dataset group of their versions", async () => {
  const { emulator, client, first, second, campaign } = await shop();
  for (const name of ["b", "c", "d", "e"]) {
    campaign(name, { solutionVersionArn: second });
  }
  const sixth = { name: "f", solutionVersionArn: first };
  await expect(client.createCampaign(sixth)).rejects.toThrow("There are 5 campaigns already.");
  const solution = { name: "third", datasetGroupArn: `${PLACE}:dataset-group/other` };
  const solutionArn = emulator.add("Solution", solution, ACTIVE);
  const elsewhere = emulator.add("SolutionVersion", { solutionArn }, ACTIVE);
  await client.createCampaign({ ...sixth, solutionVersionArn: elsewhere });
});

test("a recommender cannot be stopped during an update", async () => {
  const { emulator, client } = await demoEmulator();
  const recommender = { name: "home", datasetGroupArn: GROUP };
  const recommenderArn = emulator.add("Recommender", recommender, ACTIVE);
  const recommenderConfig = { minRecommendationRequestsPerSecond: 2 };
  await client.updateRecommender({ recommenderArn, recommenderConfig });
  await expect(client.stopRecommender({ recommenderArn })).rejects.toMatchObject({
    name: "ResourceInUseException",
    message: expect.stringContaining("is being updated") as string,
  });
  emulator.advance(5_000);
  await client.stopRecommender({ recommenderArn });
});

test("a recommender whose status is the name of a member of all objects cannot be stopped either", async () => {
  const { emulator, client } = await demoEmulator();
  const recommenderArn = emulator.add(
    "Recommender",
    {
      name: "home",
      datasetGroupArn: GROUP,
      recipeArn: "arn:aws:personalize:::recipe/aws-ecomm-recommended-for-you",
    },
    { timeline: [{ status: "constructor" }] },
  );

  await expect(client.stopRecommender({ recommenderArn })).rejects.toMatchObject({
    name: "ResourceInUseException",
  });
});
