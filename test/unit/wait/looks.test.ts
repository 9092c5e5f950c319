// Tests the target of a wait's looks: the given resource, or the newest resource of a parent.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { PersonalizeReader } from "../../../src/aws/personalize-reader.ts";
import { looksAt } from "../../../src/wait/looks.ts";
import { siblingIn, type Siblings } from "../../../src/aws/list.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { newestTarget } from "../../../src/kinds/target.ts";
import { IMPORTS, TARGET, describedJob } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";
import { START_WALL_MS, virtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const ACCESS = { region: "eu-west-1" };
const NEWEST = newestTarget(IMPORTS, DATASET_ARN);
const DENIED = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;

const imported = (name: string, hours: number): Siblings[number] =>
  siblingIn(
    {
      datasetImportJobArn: `${JOB_ARN}-${name}`,
      status: "ACTIVE",
      creationDateTime: new Date(START_WALL_MS + hours * 3_600_000),
    },
    IMPORTS,
  );

/**
 * The findings of the looks, and their questions: the age of an answer, the ARN of a description, and the polls that they
 * left.
 */
function world() {
  const asked: string[] = [];
  const it = {
    clock: virtualClock(),
    asked,
    siblings: { type: "answer", value: [] } as AwsResult<Siblings>,
    parent: DENIED as AwsResult<DescribedResource>,
    reader: {} as PersonalizeReader,
  };
  it.reader = {
    poll: (_access, _kind, arn) => ({
      look: () => {
        asked.push(`look at ${arn.slice(arn.lastIndexOf("/") + 1)}`);
        return Promise.resolve({ type: "answer", value: describedJob("ACTIVE") });
      },
      rest: (ms) => {
        asked.push(`rest ${ms}`);
        return Promise.resolve();
      },
      leave: () => void asked.push("leave"),
    }),
    siblings: (_access, _kind, _arn, sinceMs) => {
      asked.push(`list, since ${sinceMs}`);
      return Promise.resolve(it.siblings);
    },
    briefly: {
      siblings: () => Promise.reject(new Error("a wait has patience")),
      resource: () => Promise.reject(new Error("a wait has patience")),
      history: () => Promise.reject(new Error("a wait has patience")),
    },
    resource: (_access, { name }, _arn, sinceMs) => {
      asked.push(`describe ${name}, since ${sinceMs}`);
      return Promise.resolve(it.parent);
    },
  };
  return it;
}

test("a given resource is looked at, without a search", async () => {
  const it = world();
  const looks = looksAt(TARGET, ACCESS, it.reader, it.clock, 0);

  await looks.look(never);
  await looks.rest(5, never);
  looks.leave();

  expect(it.asked).toEqual(["look at interactions", "rest 5", "leave"]);
  expect(looks.target()).toBe(TARGET);
});

test("an answer counts only if it was asked for after the operation began, and after the last answer came", async () => {
  const it = world();
  it.clock.pass(60_000);
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 50_000);

  await looks.look(never);
  await looks.rest(400, never);
  await looks.look(never);
  looks.leave();

  expect(it.asked).toEqual([
    "list, since 50000",
    "describe Dataset, since 50000",
    "list, since 60000",
    "describe Dataset, since 60000",
  ]);
});

test("a question answered before a silence is not asked again", async () => {
  const it = world();
  const silence = { type: "noAnswer", error: "TimeoutError", detail: "" } as const;
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 0);
  it.siblings = { type: "answer", value: [imported("a", 2)] };
  it.parent = silence;
  it.clock.pass(60_000);

  expect(await looks.look(never)).toBe(silence);
  await looks.rest(400, never);
  await looks.look(never);

  expect(it.asked.slice(2)).toEqual(["list, since 0", "describe Dataset, since 0"]);
});

test("AWS is asked again about a missing parent", async () => {
  const it = world();
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 0);
  it.parent = { type: "notFound" };
  it.clock.pass(60_000);

  await looks.look(never);
  await looks.look(never);

  expect(it.asked.slice(2)).toEqual(["list, since 60000", "describe Dataset, since 60000"]);
});

test("the newest is left to its own poll once it is found", async () => {
  const it = world();
  it.siblings = { type: "answer", value: [imported("a", 2)] };
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 0);

  await looks.look(never);
  await looks.rest(5, never);
  looks.leave();

  expect(it.asked.slice(2)).toEqual(["look at interactions-a", "rest 5", "leave"]);
  expect(it.clock.sleeps).toEqual([]);
});

test("the newest is looked at once it is found, and stays the target", async () => {
  const it = world();
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 0);
  expect(await looks.look(never)).toEqual({ type: "none", parent: DENIED });
  expect(looks.target().arn).toBeUndefined();

  it.siblings = { type: "answer", value: [imported("a", 2), imported("b", 3), imported("c", 1)] };
  await looks.look(never);
  it.siblings = { type: "answer", value: [imported("d", 4)] };
  await looks.look(never);

  expect(it.asked.slice(4)).toEqual(["look at interactions-b", "look at interactions-b"]);
  expect(looks.target()).toEqual({ ...NEWEST, arn: `${JOB_ARN}-b` });
});

test("a resource created at the given moment is not after it", async () => {
  const it = world();
  it.siblings = { type: "answer", value: [imported("then", 2)] };
  const createdAfter = new Date(START_WALL_MS + 2 * 3_600_000).toISOString();

  const looks = looksAt({ ...NEWEST, createdAfter }, ACCESS, it.reader, it.clock, 0);

  expect(await looks.look(never)).toMatchObject({ type: "none" });
});

test("a list that is refused or not answered is the answer", async () => {
  const it = world();
  it.siblings = DENIED;

  expect(await looksAt(NEWEST, ACCESS, it.reader, it.clock, 0).look(never)).toBe(DENIED);
});

test("a missing parent is not found, and an existing parent comes with its description", async () => {
  const it = world();
  it.parent = { type: "notFound" };
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock, 0);
  expect(await looks.look(never)).toEqual({ type: "notFound" });

  it.parent = { type: "answer", value: { status: "CREATE PENDING" } };
  expect(await looks.look(never)).toEqual({
    type: "none",
    parent: { type: "answer", value: { status: "CREATE PENDING" } },
  });
});

describe("a resource that a parent had before it was made again", () => {
  const madeAt = (hours: number): AwsResult<DescribedResource> => ({
    type: "answer",
    value: { status: "ACTIVE", creationDateTime: new Date(START_WALL_MS + hours * 3_600_000) },
  });
  const look = async (parent: AwsResult<DescribedResource>, createdAfter?: string) => {
    const it = world();
    it.siblings = { type: "answer", value: [imported("old", 2), imported("older", 1)] };
    it.parent = parent;
    const looks = looksAt({ ...NEWEST, createdAfter }, ACCESS, it.reader, it.clock, 0);
    const { type } = await looks.look(never);
    return [type, looks.target().arn];
  };

  test("does not count", async () => {
    expect(await look(madeAt(3))).toEqual(["none", undefined]);
    expect(await look(madeAt(1.5))).toEqual(["answer", `${JOB_ARN}-old`]);
  });

  test("counts from the very moment at which the parent was made, as for drift", async () => {
    expect(await look(madeAt(2))).toEqual(["answer", `${JOB_ARN}-old`]);
  });

  test("does not count though it was created after the moment that was given", async () => {
    const createdAfter = new Date(START_WALL_MS).toISOString();

    expect(await look(madeAt(3), createdAfter)).toEqual(["none", undefined]);
  });

  test("does not count while the parent is not there, or is being deleted", async () => {
    const deleting: AwsResult<DescribedResource> = {
      type: "answer",
      value: { status: "DELETE IN_PROGRESS" },
    };

    expect(await look({ type: "notFound" })).toEqual(["notFound", undefined]);
    expect(await look(deleting)).toEqual(["none", undefined]);
  });

  test.each(["noAnswer", "unauthenticated", "misconfigured"] as const)(
    "is not known as long as the call about the parent comes to %s",
    async (type) => {
      const silence = { type, error: "TimeoutError", detail: "", remedy: "" };

      expect(await look(silence)).toEqual([type, undefined]);
    },
  );

  test("cannot be told where AWS refuses to answer about the parent, or does not say when it was made", async () => {
    expect(await look(DENIED)).toEqual(["answer", `${JOB_ARN}-old`]);
    expect(await look({ type: "answer", value: { status: "ACTIVE" } })).toEqual([
      "answer",
      `${JOB_ARN}-old`,
    ]);
  });
});

test("a silence about the parent of no resource changes nothing", async () => {
  const it = world();
  const silence = { type: "noAnswer", error: "TimeoutError", detail: "" } as const;
  it.parent = silence;

  expect(await looksAt(NEWEST, ACCESS, it.reader, it.clock, 0).look(never)).toEqual({
    type: "none",
    parent: silence,
  });
});
