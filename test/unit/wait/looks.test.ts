// Tests what the looks of one wait look at: the resource that was given, or the newest of a parent.
import type { AwsResult } from "../../../src/aws/aws-result.ts";
import type { PersonalizeReader } from "../../../src/aws/personalize-reader.ts";
import { looksAt } from "../../../src/wait/looks.ts";
import { siblingIn, type Siblings } from "../../../src/aws/list.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { newestTarget } from "../../../src/kinds/target.ts";
import { DATASET_ARN, IMPORTS, JOB_ARN, TARGET, describedJob } from "../../support/import-job.ts";
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

/** What a looks sees, and what it asked: how old an answer may be, whose description, and what it left. */
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
    siblings: (_access, _kind, _arn, maxAgeMs) => {
      asked.push(`list, ${maxAgeMs} ms old at most`);
      return Promise.resolve(it.siblings);
    },
    resource: (_access, { name }, _arn, maxAgeMs) => {
      asked.push(`describe ${name}, ${maxAgeMs} ms old at most`);
      return Promise.resolve(it.parent);
    },
  };
  return it;
}

test("what is given is looked at, and nothing is searched for", async () => {
  const it = world();
  const looks = looksAt(TARGET, ACCESS, it.reader, it.clock);

  await looks.look(never);
  await looks.rest(5, never);
  looks.leave();

  expect(it.asked).toEqual(["look at interactions", "rest 5", "leave"]);
  expect(looks.target()).toBe(TARGET);
});

test("no answer is good that was asked for before the looks began, and none that is old", async () => {
  const it = world();
  it.clock.pass(60_000);
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock);

  await looks.look(never);
  await looks.rest(400, never);
  await looks.look(never);
  await looks.rest(60_000, never);
  await looks.look(never);
  looks.leave();

  expect(it.asked).toEqual([
    "list, 0 ms old at most",
    "describe Dataset, 0 ms old at most",
    "list, 400 ms old at most",
    "describe Dataset, 400 ms old at most",
    "list, 1000 ms old at most",
    "describe Dataset, 1000 ms old at most",
  ]);
});

test("the newest one is looked at once it is found, and stays the one", async () => {
  const it = world();
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock);
  expect(await looks.look(never)).toEqual({ type: "none", parent: DENIED });
  expect(looks.target().arn).toBeUndefined();

  it.siblings = { type: "answer", value: [imported("a", 2), imported("b", 3), imported("c", 1)] };
  await looks.look(never);
  it.siblings = { type: "answer", value: [imported("d", 4)] };
  await looks.look(never);

  expect(it.asked.slice(2)).toEqual([
    "list, 0 ms old at most",
    "look at interactions-b",
    "look at interactions-b",
  ]);
  expect(looks.target()).toEqual({ ...NEWEST, arn: `${JOB_ARN}-b` });
});

test("one created at the very moment that was given is not after it", async () => {
  const it = world();
  it.siblings = { type: "answer", value: [imported("then", 2)] };
  const createdAfter = new Date(START_WALL_MS + 2 * 3_600_000).toISOString();

  const looks = looksAt({ ...NEWEST, createdAfter }, ACCESS, it.reader, it.clock);

  expect(await looks.look(never)).toMatchObject({ type: "none" });
});

test("a list that is refused or not answered is the answer", async () => {
  const it = world();
  it.siblings = DENIED;

  expect(await looksAt(NEWEST, ACCESS, it.reader, it.clock).look(never)).toBe(DENIED);
});

test("a parent that is not there is not found, and what is known of one that is there is told", async () => {
  const it = world();
  it.parent = { type: "notFound" };
  const looks = looksAt(NEWEST, ACCESS, it.reader, it.clock);
  expect(await looks.look(never)).toEqual({ type: "notFound" });

  it.parent = { type: "answer", value: { status: "CREATE PENDING" } };
  expect(await looks.look(never)).toEqual({
    type: "none",
    parent: { type: "answer", value: { status: "CREATE PENDING" } },
  });
});
