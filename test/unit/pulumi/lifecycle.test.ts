import type { Access } from "../../../src/aws/client.ts";
import type { Answer } from "../../../src/aws/aws-result.ts";
import { check, create, diff, read, update } from "../../../src/pulumi/lifecycle.ts";
import type { GateHost } from "../../../src/pulumi/plugin-process.ts";
import { noteRefreshNews } from "../../../src/pulumi/refresh-news.ts";
import { sharePolls } from "../../../src/aws/shared-poll.ts";
import { gateState } from "../../../src/state/stored-gate.ts";
import type { DescribedResource } from "../../../src/kinds/status.ts";
import { DATASET_ARN, JOB_ARN, answered, describedJob } from "../../support/import-job.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const INPUTS = { datasetImportJobArn: JOB_ARN };
const SILENCE: Answer<DescribedResource> = {
  kind: "noAnswer",
  error: "ECONNREFUSED",
  detail: "nobody there",
};
const REFUSED = { kind: "refused", error: "AccessDeniedException", detail: "no" } as const;
const STATE = gateState(INPUTS, undefined, [], { status: "ACTIVE", datasetArn: DATASET_ARN });

/** A process whose looks find these answers, and then the last of them for ever. */
function hostThatSees(
  ...answers: Answer<DescribedResource>[]
): GateHost & { readonly eyes: Access[] } {
  const eyes: Access[] = [];
  const clock = virtualClock();
  const polls = sharePolls(clock);
  return {
    eyes,
    lookout: {
      poll: (access, _kind, arn) =>
        polls.join(arn, () => {
          eyes.push(access);
          return Promise.resolve(answers[Math.min(eyes.length, answers.length) - 1] ?? SILENCE);
        }),
      siblings: () => Promise.resolve(REFUSED),
      resource: () => Promise.resolve(REFUSED),
    },
    stackProfile: () => "stack",
    say: () => Promise.resolve(),
    warn: () => Promise.resolve(),
    clock,
    random: () => 0.5,
    refreshNews: noteRefreshNews(),
    attended: (wait) => wait(new AbortController().signal),
  };
}

const failureOf = (outcome: Promise<unknown>): Promise<Error> =>
  outcome.then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  );

test("null is the same as left out, everywhere", async () => {
  const host = hostThatSees(answered("ACTIVE"));
  const nulls = {
    ...INPUTS,
    expectedDatasetArn: null,
    assumeRoleArn: null,
    profile: null,
  } as never;

  expect(check(nulls).failures).toEqual([]);
  expect(diff(host, STATE, nulls)).toEqual({ changes: false, replaces: [] });
  await create(host, nulls);
  await update(host, STATE, nulls);
  await read(host, nulls);

  expect(host.eyes).toHaveLength(3);
  expect(new Set(host.eyes.map((access) => JSON.stringify(access)))).toEqual(
    new Set(['{"region":"eu-west-1","profile":"stack"}']),
  );
});

describe("ten minutes of silence", () => {
  test("leave a gate that is created or updated resumable, with what was known", async () => {
    expect(await failureOf(create(hostThatSees(SILENCE), INPUTS))).toMatchObject({ id: JOB_ARN });
    expect(await failureOf(update(hostThatSees(SILENCE), STATE, INPUTS))).toMatchObject({
      id: JOB_ARN,
      properties: { status: "ACTIVE" },
    });
  });

  test("fail a refresh and call the gate neither gone nor unhealthy", async () => {
    const error = await failureOf(read(hostThatSees(SILENCE), STATE));

    expect(error.message).toContain("has not answered");
    expect(error).not.toHaveProperty("metadata");
  });
});

test("one look without an answer, when a refresh has time for no more, fails it just the same", async () => {
  const impatient = { ...STATE, customTimeouts: { read: "0s" } };

  const error = await failureOf(read(hostThatSees(SILENCE), impatient));

  expect(error.message).toContain("has not answered");
  expect(error).not.toHaveProperty("metadata");
});

test("silence at the deadline of a job that was seen under way is about the job", async () => {
  const patient = { ...STATE, customTimeouts: { read: "10s" } };

  const error = await failureOf(read(hostThatSees(answered("CREATE PENDING"), SILENCE), patient));

  expect(error).toHaveProperty("metadata");
});

test("a job that is not found is tolerated for a minute by create, and gone at once on refresh", async () => {
  const blind = hostThatSees({ kind: "notFound" });
  expect((await failureOf(create(blind, INPUTS))).message).toContain("was not found in region");
  expect(blind.eyes).toHaveLength(7);

  const refreshed = hostThatSees({ kind: "notFound" });
  expect(await read(refreshed, STATE)).toEqual({ id: "" });
  expect(refreshed.eyes).toHaveLength(1);
});

test("a job that fills another dataset than expected is unhealthy on refresh and an error on get", async () => {
  const expectedDatasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

  expect(
    await failureOf(read(hostThatSees(answered("ACTIVE")), { ...STATE, expectedDatasetArn })),
  ).toHaveProperty("metadata");
  expect(
    await failureOf(read(hostThatSees(answered("ACTIVE")), { ...INPUTS, expectedDatasetArn })),
  ).not.toHaveProperty("metadata");
});

describe("the difference that the engine asks for right after a refresh", () => {
  const found = gateState(INPUTS, describedJob("ACTIVE"));

  test("is none when the refresh found everything as it was", async () => {
    const host = hostThatSees(answered("ACTIVE"));
    await read(host, found);

    expect(diff(host, found, INPUTS).changes).toBe(false);
  });

  test("is one, once, when the refresh found another output, and none for the up after it", async () => {
    const host = hostThatSees(answered("ACTIVE", { jobName: "renamed" }));
    const { props = found } = await read(host, found);

    expect(diff(host, props, INPUTS).changes).toBe(true);
    expect(diff(host, props, INPUTS).changes).toBe(false);
  });

  test("is one when the refresh found the job not ready", async () => {
    const host = hostThatSees(answered("CREATE FAILED"));
    await read(host, found).catch(() => undefined);

    expect(diff(host, { ...found, status: "CREATE FAILED" }, INPUTS).changes).toBe(true);
  });

  test("is none when it is asked of another state than was read", async () => {
    const host = hostThatSees(answered("ACTIVE", { jobName: "renamed" }));
    await read(host, found);

    expect(diff(host, found, INPUTS).changes).toBe(false);
  });
});

test("what was found of the data before stays when a refresh ends before it could ask", async () => {
  const drift = [{ kind: "superseded" as const, datasetImportJobArn: `${JOB_ARN}-2` }];
  const host = hostThatSees(answered("CREATE IN_PROGRESS"));

  const error = await failureOf(
    update(host, { ...STATE, drift }, { ...INPUTS, customTimeouts: { update: "0s" } }),
  );

  expect(error).toMatchObject({ properties: { status: "CREATE IN_PROGRESS", drift } });
});
