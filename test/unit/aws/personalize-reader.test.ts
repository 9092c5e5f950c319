// Tests that gates with equal access share clients, looks and answers, and that others do not.
import type { Access } from "../../../src/aws/client.ts";
import { personalizeReader } from "../../../src/aws/personalize-reader.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, successive } from "../../support/import-job.ts";
import { scriptedAws, type Scene } from "../../support/scripted-aws.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const HERE: Access = { region: "eu-west-1" };
const DATASET = kindNamed("Dataset");
const VERSIONS = successive(kindNamed("SolutionVersion"));
const MINUTE = 60_000;

const page = (body: object): Scene => ({ httpStatus: 200, body: JSON.stringify(body) });
const refusal: Scene = {
  httpStatus: 400,
  body: '{"__type":"AccessDeniedException","message":"no"}',
};
const ANSWERS: Readonly<Record<string, Scene>> = {
  DescribeDatasetImportJob: page({
    datasetImportJob: { status: "ACTIVE", datasetArn: DATASET_ARN },
  }),
  DescribeDataset: page({ dataset: { status: "ACTIVE" } }),
  ListDatasetImportJobs: page({ datasetImportJobs: [{ datasetImportJobArn: JOB_ARN }] }),
  ListSolutionVersions: page({ solutionVersions: [] }),
};

/** A reader on an AWS that answers everything, unless the test plays something else. */
function trial(script: (operation: string, n: number) => Scene | undefined = () => undefined) {
  const aws = scriptedAws((n, operation) => script(operation, n) ?? ANSWERS[operation] ?? "close");
  const clock = virtualClock();
  const accesses: Access[] = [];
  const reader = personalizeReader(clock, (access) => {
    accesses.push(access);
    return aws.client;
  });
  return { aws, clock, accesses, reader };
}

test("each access has one client, made when the access is first used", async () => {
  const { accesses, reader } = trial();
  expect(accesses).toEqual([]);

  const others = [
    { region: "us-east-1" },
    { ...HERE, profile: "ci" },
    { ...HERE, assumeRoleArn: "role" },
  ];
  for (const access of [HERE, ...others, HERE, { ...HERE }]) {
    await reader.poll(access, IMPORTS, JOB_ARN).look(never);
    await reader.siblings(access, IMPORTS, DATASET_ARN, MINUTE, never);
    await reader.resource(access, DATASET, DATASET_ARN, MINUTE, never);
  }

  expect(accesses).toEqual([HERE, ...others]);
});

test("gates that look at one resource at the same time share the look, and gates of another access do not", async () => {
  const { aws, reader } = trial();
  const gates = [HERE, HERE, { ...HERE, profile: "ci" }].map((access) =>
    reader.poll(access, IMPORTS, JOB_ARN),
  );

  const looks = await Promise.all(gates.map((gate) => gate.look(never)));

  expect(looks.map(({ type }) => type)).toEqual(["answer", "answer", "answer"]);
  expect(aws.requests("DescribeDatasetImportJob")).toBe(2);
});

test("gates on different resources look for themselves", async () => {
  const { aws, reader } = trial();
  const gates = ["a", "b"].map((name) => reader.poll(HERE, IMPORTS, `${JOB_ARN}-${name}`));

  await Promise.all(gates.map((gate) => gate.look(never)));

  expect(aws.requests("DescribeDatasetImportJob")).toBe(2);
});

test("a list is asked for once for all gates that ask at the same time", async () => {
  const { aws, reader } = trial();
  const ask = () => reader.siblings(HERE, IMPORTS, DATASET_ARN, MINUTE, never);

  const lists = [...(await Promise.all([ask(), ask()])), await ask()];

  expect(lists).toEqual(Array(3).fill({ type: "answer", value: [expect.anything()] }));
  expect(aws.requests("ListDatasetImportJobs")).toBe(1);
});

test("lists of another parent, another kind or another access are questions of their own", async () => {
  const { aws, reader } = trial();
  await reader.siblings(HERE, IMPORTS, DATASET_ARN, MINUTE, never);
  await reader.siblings(HERE, IMPORTS, `${DATASET_ARN}_2`, MINUTE, never);
  await reader.siblings({ ...HERE, profile: "ci" }, IMPORTS, DATASET_ARN, MINUTE, never);
  await reader.siblings(HERE, VERSIONS, DATASET_ARN, MINUTE, never);

  expect(aws.requests("ListDatasetImportJobs")).toBe(3);
  expect(aws.requests("ListSolutionVersions")).toBe(1);
});

test("a resource is described once for all gates that ask, and not by a look of those who wait for it", async () => {
  const { aws, reader } = trial();
  const ask = (arn = DATASET_ARN) => reader.resource(HERE, DATASET, arn, MINUTE, never);

  const [one, other] = await Promise.all([ask(), ask()]);
  await ask(`${DATASET_ARN}_2`);
  await reader.poll(HERE, DATASET, DATASET_ARN).look(never);

  expect(one).toMatchObject({ type: "answer", value: { status: "ACTIVE" } });
  expect(other).toBe(one);
  expect(aws.requests("DescribeDataset")).toBe(3);
});

test("what was refused is a refusal", async () => {
  const { reader } = trial(() => refusal);
  const refused = { type: "refused", error: "AccessDeniedException", detail: "no" };

  expect(await reader.poll(HERE, IMPORTS, JOB_ARN).look(never)).toEqual(refused);
  expect(await reader.siblings(HERE, IMPORTS, DATASET_ARN, MINUTE, never)).toEqual(refused);
  expect(await reader.resource(HERE, DATASET, DATASET_ARN, MINUTE, never)).toEqual(refused);
});
