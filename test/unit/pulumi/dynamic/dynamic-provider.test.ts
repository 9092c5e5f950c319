import type { dynamic } from "@pulumi/pulumi";

import type { AwsResult } from "../../../../src/aws/aws-result.ts";
import type { Access } from "../../../../src/aws/access.ts";
import { sharePolls } from "../../../../src/aws/shared-poll.ts";
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { dynamicProvider } from "../../../../src/pulumi/dynamic/dynamic-provider.ts";
import type { GateInputs } from "../../../../src/state/gate-inputs.ts";
import { parseGate } from "../../../../src/state/parse.ts";
import { describedOutputs, stateOf, type GateState } from "../../../../src/state/stored-form.ts";
import {
  DATASET_ARN,
  IMPORTS,
  JOB_ARN,
  answered,
  describedJob,
} from "../../../support/import-job.ts";
import { pluginProcess } from "../../../support/plugin-process-in-test.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const INPUTS = { datasetImportJobArn: JOB_ARN };
const SILENCE: AwsResult<DescribedResource> = {
  type: "noAnswer",
  error: "ECONNREFUSED",
  detail: "nobody there",
};
const REFUSED = { type: "refused", error: "AccessDeniedException", detail: "no" } as const;
const STATE = stateOf(parseGate(INPUTS), { status: "ACTIVE", datasetArn: DATASET_ARN });

/** A provider whose looks find these results, and then the last of them for ever. */
interface Trial {
  /** The access of each look. */
  readonly accesses: Access[];
  create(inputs: GateInputs): Promise<unknown>;
  update(olds: GateState, news: GateInputs): Promise<unknown>;
  read(properties: GateInputs | GateState): Promise<{ id?: string; props?: GateState }>;
  check(news: GateInputs): Promise<{ failures?: unknown[] }>;
  diff(olds: GateState, news: GateInputs): Promise<{ changes?: boolean; replaces?: string[] }>;
}

async function trialThatSees(...results: AwsResult<DescribedResource>[]): Promise<Trial> {
  const accesses: Access[] = [];
  const clock = virtualClock();
  const polls = sharePolls(clock);
  const provider = dynamicProvider(
    pluginProcess({
      clock,
      reader: {
        poll: (access, _kind, arn) =>
          polls.join(arn, () => {
            accesses.push(access);
            const at = Math.min(accesses.length, results.length) - 1;
            return Promise.resolve(results[at] ?? SILENCE);
          }),
        siblings: () => Promise.resolve(REFUSED),
        resource: () => Promise.resolve(REFUSED),
      },
    }),
  ) as Required<dynamic.ResourceProvider<GateInputs, GateState>>;
  await provider.configure({ config: { get: () => "stack" } } as never);
  return {
    accesses,
    create: (inputs) => provider.create(inputs),
    update: (olds, news) => provider.update(JOB_ARN, olds, news),
    read: (properties) => provider.read(JOB_ARN, properties as GateState),
    check: (news) => provider.check({}, news),
    diff: (olds, news) => provider.diff(JOB_ARN, olds, news),
  };
}

const failureOf = (outcome: Promise<unknown>): Promise<Error> =>
  outcome.then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  );

test("null is the same as left out, everywhere", async () => {
  const it = await trialThatSees(answered("ACTIVE"));
  const nulls = {
    ...INPUTS,
    expectedDatasetArn: null,
    assumeRoleArn: null,
    profile: null,
  } as never;

  expect((await it.check(nulls)).failures).toEqual([]);
  expect(await it.diff(STATE, nulls)).toEqual({ changes: false, replaces: [] });
  await it.create(nulls);
  await it.update(STATE, nulls);
  await it.read(nulls);

  expect(it.accesses).toHaveLength(3);
  expect(new Set(it.accesses.map((access) => JSON.stringify(access)))).toEqual(
    new Set(['{"region":"eu-west-1","profile":"stack"}']),
  );
});

describe("ten minutes of silence", () => {
  test("leave a gate that is created or updated resumable, with what was known", async () => {
    expect(await failureOf((await trialThatSees(SILENCE)).create(INPUTS))).toMatchObject({
      id: JOB_ARN,
    });
    expect(await failureOf((await trialThatSees(SILENCE)).update(STATE, INPUTS))).toMatchObject({
      id: JOB_ARN,
      properties: { status: "ACTIVE" },
    });
  });

  test("fail a refresh and call the gate neither gone nor unhealthy", async () => {
    const error = await failureOf((await trialThatSees(SILENCE)).read(STATE));

    expect(error.message).toContain("has not answered");
    expect(error).not.toHaveProperty("metadata");
  });
});

test("one look without an answer, when a refresh has time for no more, fails it just the same", async () => {
  const impatient = { ...STATE, customTimeouts: { read: "0s" } };

  const error = await failureOf((await trialThatSees(SILENCE)).read(impatient));

  expect(error.message).toContain("has not answered");
  expect(error).not.toHaveProperty("metadata");
});

test("silence at the deadline of a job that was seen under way is about the job", async () => {
  const patient = { ...STATE, customTimeouts: { read: "10s" } };

  const error = await failureOf(
    (await trialThatSees(answered("CREATE PENDING"), SILENCE)).read(patient),
  );

  expect(error).toHaveProperty("metadata");
});

test("a job that is not found is tolerated for a minute by create, and gone at once on refresh", async () => {
  const blind = await trialThatSees({ type: "notFound" });
  expect((await failureOf(blind.create(INPUTS))).message).toContain("was not found in region");
  expect(blind.accesses).toHaveLength(7);

  const refreshed = await trialThatSees({ type: "notFound" });
  expect(await refreshed.read(STATE)).toEqual({ id: "" });
  expect(refreshed.accesses).toHaveLength(1);
});

test("a job that fills another dataset than expected is unhealthy on refresh and an error on get", async () => {
  const expectedDatasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");

  expect(
    await failureOf(
      (await trialThatSees(answered("ACTIVE"))).read({ ...STATE, expectedDatasetArn }),
    ),
  ).toHaveProperty("metadata");
  expect(
    await failureOf(
      (await trialThatSees(answered("ACTIVE"))).read({ ...INPUTS, expectedDatasetArn }),
    ),
  ).not.toHaveProperty("metadata");
});

describe("the difference that the engine asks for right after a refresh", () => {
  const found = stateOf(parseGate(INPUTS), describedOutputs(IMPORTS, describedJob("ACTIVE"), []));

  test("is none when the refresh found everything as it was", async () => {
    const it = await trialThatSees(answered("ACTIVE"));
    await it.read(found);

    expect((await it.diff(found, INPUTS)).changes).toBe(false);
  });

  test("is one, once, when the refresh found another output, and none for the up after it", async () => {
    const it = await trialThatSees(answered("ACTIVE", { jobName: "renamed" }));
    const { props = found } = await it.read(found);

    expect((await it.diff(props, INPUTS)).changes).toBe(true);
    expect((await it.diff(props, INPUTS)).changes).toBe(false);
  });

  test("is one when the refresh found the job not ready", async () => {
    const it = await trialThatSees(answered("CREATE FAILED"));
    await it.read(found).catch(() => undefined);

    expect((await it.diff({ ...found, status: "CREATE FAILED" }, INPUTS)).changes).toBe(true);
  });

  test("is none when it is asked of another state than was read", async () => {
    const it = await trialThatSees(answered("ACTIVE", { jobName: "renamed" }));
    await it.read(found);

    expect((await it.diff(found, INPUTS)).changes).toBe(false);
  });
});

test("what was found of the data before stays when a refresh ends before it could ask", async () => {
  const drift = [{ kind: "superseded" as const, datasetImportJobArn: `${JOB_ARN}-2` }];
  const it = await trialThatSees(answered("CREATE IN_PROGRESS"));

  const error = await failureOf(
    it.update({ ...STATE, drift }, { ...INPUTS, customTimeouts: { update: "0s" } }),
  );

  expect(error).toMatchObject({ properties: { status: "CREATE IN_PROGRESS", drift } });
});
