// Tests the resources of a parent in a List answer, and the choice of the newest resource.
import type { Sender } from "../../../src/aws/client.ts";
import {
  listPage,
  newestOf,
  siblingIn,
  summaryIn,
  type Page,
  type Sibling,
} from "../../../src/aws/list.ts";
import { arnMemberOf, listingOf, memberOf, type SuccessiveKind } from "../../../src/kinds/kind.ts";
import { KINDS, kindNamed } from "../../../src/kinds/kinds.ts";
import { IMPORTS, successive } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { scriptedAws } from "../../support/scripted-aws.ts";

const never = new AbortController().signal;
const page = (body: object) => ({ httpStatus: 200, body: JSON.stringify(body) });
/** A page of the resources of a parent, of a kind with a succession. */
const siblingsPage = (
  client: Sender,
  kind: SuccessiveKind,
  parentArn: string,
  token?: string,
): Promise<Page<Sibling>> =>
  listPage(client, kind, parentArn, token, never, (one) => siblingIn(one, kind));
const summary = (name: string, more: object = {}) => ({
  datasetImportJobArn: `${JOB_ARN}-${name}`,
  status: "ACTIVE",
  creationDateTime: 1_767_225_600,
  lastUpdatedDateTime: 1_767_225_900,
  ...more,
});

test("each summary says arn, class of status, mode and times", async () => {
  const aws = scriptedAws(() =>
    page({
      datasetImportJobs: [
        summary("a"),
        summary("b", { status: "CREATE_FAILED", importMode: "INCREMENTAL" }),
      ],
    }),
  );

  const { items } = await siblingsPage(aws.client, IMPORTS, DATASET_ARN);

  const times = { createdMs: 1_767_225_600_000, updatedMs: 1_767_225_900_000 };
  expect(items).toEqual([
    { arn: `${JOB_ARN}-a`, status: "target", mode: "FULL", ...times },
    { arn: `${JOB_ARN}-b`, status: "failure", mode: "INCREMENTAL", ...times },
  ]);
  expect(aws.requests("ListDatasetImportJobs")).toBe(1);
});

test("versions are listed by their solution", async () => {
  const aws = scriptedAws(() => page({ solutionVersions: [{ solutionVersionArn: "v" }] }));
  const versions = successive(kindNamed("SolutionVersion"));

  expect(await siblingsPage(aws.client, versions, "s")).toMatchObject({
    items: [{ arn: "v", status: "unknown", createdMs: NaN, updatedMs: NaN }],
  });
  expect(aws.requests("ListSolutionVersions")).toBe(1);
});

/** A client with this answer, which records its commands. */
function sender(answer: object): { readonly client: Sender; readonly sent: object[] } {
  const sent: object[] = [];
  const send = (...args: object[]): Promise<object> => {
    sent.push(...args);
    return Promise.resolve(answer);
  };
  return { client: { send: send as Sender["send"] }, sent };
}

describe("the resources of any kind that a parent has", () => {
  const listed = KINDS.filter((kind) => listingOf(kind) !== undefined);

  test("are every kind except the kind without a parent", () => {
    const alone = KINDS.filter((kind) => !listed.includes(kind));
    expect(alone.map(({ name }) => name)).toEqual(["DatasetGroup"]);
  });

  test.each(listed)("is asked for by the parent: a $label", async (kind) => {
    const { parentMember = "", listMember = `${memberOf(kind)}s` } = listingOf(kind) ?? {};
    const members = { [arnMemberOf(kind)]: "arn", creationDateTime: new Date(7) };
    const { client, sent } = sender({ [listMember]: [members] });

    const { items } = await listPage(client, kind, "parent", undefined, never, (one) =>
      summaryIn(one, kind),
    );

    expect(items).toEqual([{ arn: "arn", createdMs: 7, updatedMs: NaN, members }]);
    expect(sent[0]).toMatchObject({ input: { [parentMember]: "parent", maxResults: 100 } });
    expect(sent[0]?.constructor.name).toBe(`List${kind.name}sCommand`);
  });

  test("is asked for of all parents of the region where no parent is given", async () => {
    const jobs = kindNamed("BatchInferenceJob");
    const { client, sent } = sender({ batchInferenceJobs: [] });

    await listPage(client, jobs, undefined, undefined, never, (one) => summaryIn(one, jobs));

    expect(sent[0]).toMatchObject({ input: { maxResults: 100 } });
    expect(sent[0]).not.toHaveProperty("input.solutionVersionArn");
  });

  test("is refused without its ARN, with the article of its name", () => {
    expect(() => summaryIn({ status: "ACTIVE" }, kindNamed("EventTracker"))).toThrow(
      "the list has an event tracker without an ARN",
    );
  });
});

test.each([
  [undefined, { datasetArn: DATASET_ARN, maxResults: 100 }],
  ["more", { datasetArn: DATASET_ARN, maxResults: 100, nextToken: "more" }],
])("the page with the token %j is asked for, a hundred at a time", async (token, input) => {
  const { client, sent } = sender({ datasetImportJobs: [] });

  await siblingsPage(client, IMPORTS, DATASET_ARN, token);

  expect(sent).toEqual([expect.objectContaining({ input }), { abortSignal: never }]);
});

test.each([
  [{ nextToken: "more" }, "more"],
  [{ nextToken: "" }, undefined],
  [{ nextToken: null }, undefined],
  [{}, undefined],
])("after a page with %j the next one is %j", async (more, nextToken) => {
  const { client } = sender({ datasetImportJobs: [], ...more });

  expect(await siblingsPage(client, IMPORTS, DATASET_ARN)).toEqual({
    items: [],
    nextToken,
  });
});

test.each([
  ["no list", {}, "the answer has no list"],
  [
    "something without an ARN",
    { datasetImportJobs: [{ status: "ACTIVE" }] },
    "the list has a dataset import job without an ARN",
  ],
])("an answer with %s is none", async (_, body, message) => {
  const { client } = sender(body);

  await expect(siblingsPage(client, IMPORTS, DATASET_ARN)).rejects.toThrow(
    expect.objectContaining({ name: "IncompleteAnswer", message }) as Error,
  );
});

describe("the newest", () => {
  const made = (arn: string, createdMs: number): Sibling => ({
    ...{ arn, createdMs, status: "target", mode: "FULL", updatedMs: createdMs },
  });

  test("was created last, in any order of the list", () => {
    const all = [made("b", 2), made("c", 3), made("a", 1)];

    expect(newestOf(all)?.arn).toBe("c");
    expect(newestOf(all.toReversed())?.arn).toBe("c");
  });

  test("is the first of those that were created at the same moment", () => {
    expect(newestOf([made("a", 1), made("b", 2), made("c", 2)])?.arn).toBe("b");
  });

  test("was created after the given moment, if there is one", () => {
    expect(newestOf([made("a", 1), made("b", 2)], 1)?.arn).toBe("b");
    expect(newestOf([made("a", 1), made("b", 2)], 2)).toBeUndefined();
  });

  test("is never a resource of unknown time, and an empty list has no newest", () => {
    expect(newestOf([made("a", NaN), made("b", 2), made("c", NaN)])?.arn).toBe("b");
    expect(newestOf([])).toBeUndefined();
  });

  test("is none that is older than the parent", () => {
    expect(newestOf([made("a", 1), made("b", 2)], undefined, 2)?.arn).toBe("b");
    expect(newestOf([made("a", 1), made("b", 2)], undefined, 3)).toBeUndefined();
    expect(newestOf([made("a", 1), made("b", 2)], 2, 1)).toBeUndefined();
  });
});
