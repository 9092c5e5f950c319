// Tests what a List answer says of the resources that a parent has, and which of them is the newest.
import { listSiblings, newestOf, type Sibling } from "../../../src/aws/list.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, successive } from "../../support/import-job.ts";
import { scriptedAws } from "../../support/scripted-aws.ts";

const never = new AbortController().signal;
const page = (body: object) => ({ httpStatus: 200, body: JSON.stringify(body) });
const summary = (name: string, more: object = {}) => ({
  datasetImportJobArn: `${JOB_ARN}-${name}`,
  status: "ACTIVE",
  creationDateTime: 1_767_225_600,
  lastUpdatedDateTime: 1_767_225_900,
  ...more,
});

test("all pages are read, and each summary says arn, class of status, mode and times", async () => {
  const aws = scriptedAws((n) =>
    n === 0
      ? page({ datasetImportJobs: [summary("a")], nextToken: "more" })
      : page({
          datasetImportJobs: [summary("b", { status: "CREATE_FAILED", importMode: "INCREMENTAL" })],
        }),
  );

  const siblings = await listSiblings(aws.client, IMPORTS, DATASET_ARN, never);

  const times = { createdMs: 1_767_225_600_000, updatedMs: 1_767_225_900_000 };
  expect(siblings).toEqual([
    { arn: `${JOB_ARN}-a`, status: "target", mode: "FULL", ...times },
    { arn: `${JOB_ARN}-b`, status: "failure", mode: "INCREMENTAL", ...times },
  ]);
  expect(aws.requests("ListDatasetImportJobs")).toBe(2);
});

test("versions are listed by their solution", async () => {
  const aws = scriptedAws(() => page({ solutionVersions: [{ solutionVersionArn: "v" }] }));
  const versions = successive(kindNamed("SolutionVersion"));

  expect(await listSiblings(aws.client, versions, "s", never)).toMatchObject([
    { arn: "v", status: "unknown", createdMs: NaN },
  ]);
  expect(aws.requests("ListSolutionVersions")).toBe(1);
});

test.each([
  ["holds no list", {}],
  ["has something without an ARN in its list", { datasetImportJobs: [{ status: "ACTIVE" }] }],
])("an answer that %s is none", async (_, body) => {
  const { client } = scriptedAws(() => page(body));

  await expect(listSiblings(client, IMPORTS, DATASET_ARN, never)).rejects.toThrow(
    expect.objectContaining({ name: "IncompleteAnswer" }) as Error,
  );
});

test("a page is asked for by its parent, a hundred at a time, and the next one by the token of the one before", async () => {
  const asked: object[] = [];
  const send = (command: { input: object }): Promise<object> => {
    asked.push(command.input);
    return Promise.resolve({
      datasetImportJobs: [],
      ...(asked.length === 1 && { nextToken: "more" }),
    });
  };

  await listSiblings({ send } as never, IMPORTS, DATASET_ARN, never);

  expect(asked).toEqual([
    { datasetArn: DATASET_ARN, maxResults: 100 },
    { datasetArn: DATASET_ARN, maxResults: 100, nextToken: "more" },
  ]);
});

test.each([
  ["no list", {}, "the answer held no list"],
  [
    "something without an ARN",
    { datasetImportJobs: [{ status: "ACTIVE" }] },
    "the list named a dataset import job without its ARN",
  ],
])("an answer with %s says so", async (_, body, message) => {
  const sender = { send: () => Promise.resolve(body) } as never;

  await expect(listSiblings(sender, IMPORTS, DATASET_ARN, never)).rejects.toThrow(message);
});

describe("the newest", () => {
  const made = (arn: string, createdMs: number): Sibling => ({
    ...{ arn, createdMs, status: "target", mode: "FULL", updatedMs: createdMs },
  });

  test("was created last, in whatever order they come", () => {
    const all = [made("b", 2), made("c", 3), made("a", 1)];

    expect(newestOf(all)?.arn).toBe("c");
    expect(newestOf(all.toReversed())?.arn).toBe("c");
  });

  test("was created after the moment given, if one is", () => {
    expect(newestOf([made("a", 1), made("b", 2)], 1)?.arn).toBe("b");
    expect(newestOf([made("a", 1), made("b", 2)], 2)).toBeUndefined();
  });

  test("is none of those whose time is not known, and of none there is none", () => {
    expect(newestOf([made("a", NaN), made("b", 2), made("c", NaN)])?.arn).toBe("b");
    expect(newestOf([])).toBeUndefined();
  });
});
