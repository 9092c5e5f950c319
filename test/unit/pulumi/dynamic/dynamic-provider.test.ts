// Tests of the operations as Pulumi calls them, with the profile of the stack.
import type { dynamic } from "@pulumi/pulumi";
import fc from "fast-check";

import type { AwsResult } from "../../../../src/aws/aws-result.ts";
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { dynamicProvider } from "../../../../src/pulumi/dynamic/dynamic-provider.ts";
import type { GateInputs } from "../../../../src/state/gate-inputs.ts";
import type { GateState } from "../../../../src/state/stored-form.ts";
import { answered } from "../../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../../support/shop.ts";
import { pluginProcess } from "../../../support/plugin-process-in-test.ts";
import { readerThatFinds, type TestedReader } from "../../../support/reader-in-test.ts";

const INPUTS: GateInputs = { datasetImportJobArn: JOB_ARN };
const STATE: GateState = {
  ...INPUTS,
  status: "ACTIVE",
  datasetArn: DATASET_ARN,
  __stateVersion: 1,
};
const SILENCE: AwsResult<DescribedResource> = {
  type: "noAnswer",
  error: "ECONNREFUSED",
  detail: "nobody there",
};
const ACTIVE = answered("ACTIVE");

type Provider = Required<dynamic.ResourceProvider<GateInputs, GateState>>;

/** A provider whose looks find these results, in a stack whose configuration names this profile. */
async function providerThatFinds(
  results: readonly AwsResult<DescribedResource>[],
  stackProfile?: string,
): Promise<{ provider: Provider; reader: TestedReader }> {
  const reader = readerThatFinds(results);
  const provider = dynamicProvider(pluginProcess({ reader, clock: reader.clock })) as Provider;
  const config = { get: (key: string) => (key === "aws:profile" ? stackProfile : undefined) };
  await provider.configure({ config } as never);
  return { provider, reader };
}

const failureOf = (outcome: Promise<unknown>): Promise<Error> =>
  outcome.then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  );

test("a gate without a profile uses the stack's profile, in every operation", async () => {
  const { provider, reader } = await providerThatFinds([ACTIVE], "stack");

  await provider.create(INPUTS);
  await provider.update(JOB_ARN, STATE, INPUTS);
  await provider.read(JOB_ARN, STATE);
  await provider.read(JOB_ARN, INPUTS as GateState);
  await provider.create({ ...INPUTS, profile: "own" });

  expect(reader.looks.map(({ access }) => access.profile)).toEqual([
    ...Array.from({ length: 4 }, () => "stack"),
    "own",
  ]);
});

test("a stack without a profile leaves it to the AWS SDK", async () => {
  const { provider, reader } = await providerThatFinds([ACTIVE]);

  await provider.create(INPUTS);

  expect(reader.looks.map(({ access }) => access.profile)).toEqual([undefined]);
});

test("a gate without a profile does not change with the stack's profile", async () => {
  const { provider } = await providerThatFinds([ACTIVE], "stack");

  expect(await provider.diff(JOB_ARN, STATE, INPUTS)).toEqual({ changes: false, replaces: [] });
});

test("null is the same as left out, everywhere", async () => {
  const { provider, reader } = await providerThatFinds([ACTIVE], "stack");
  const nulls = {
    ...INPUTS,
    expectedDatasetArn: null,
    assumeRoleArn: null,
    profile: null,
  } as never;

  expect((await provider.check({}, nulls)).failures).toEqual([]);
  expect(await provider.diff(JOB_ARN, STATE, nulls)).toEqual({ changes: false, replaces: [] });
  await provider.create(nulls);
  await provider.update(JOB_ARN, STATE, nulls);
  await provider.read(JOB_ARN, nulls);

  expect(reader.looks).toHaveLength(3);
  expect(new Set(reader.looks.map(({ access }) => JSON.stringify(access)))).toEqual(
    new Set(['{"region":"eu-west-1","profile":"stack"}']),
  );
});

test("check returns the new inputs and their mistakes", async () => {
  const { provider } = await providerThatFinds([]);
  const news = { datasetImportJobArn: "x" };

  expect(await provider.check({}, news)).toMatchObject({
    inputs: news,
    failures: [
      {
        property: "",
        reason: expect.stringMatching(
          /^datasetImportJobArn is "x", but it must be the ARN of/,
        ) as unknown,
      },
    ],
  });
  expect(await provider.check({}, INPUTS)).toEqual({ inputs: INPUTS, failures: [] });
});

test("create and update return an ID and outputs, or throw an init failure", async () => {
  const { provider } = await providerThatFinds([ACTIVE]);

  expect(await provider.create(INPUTS)).toMatchObject({ id: JOB_ARN, outs: { status: "ACTIVE" } });
  expect(await provider.update(JOB_ARN, STATE, INPUTS)).toMatchObject({
    outs: { status: "ACTIVE" },
  });

  const silent = await providerThatFinds([SILENCE]);
  expect(await failureOf(silent.provider.create(INPUTS))).toMatchObject({ id: JOB_ARN });
  expect(await failureOf(silent.provider.update(JOB_ARN, STATE, INPUTS))).toMatchObject({
    id: JOB_ARN,
    properties: { status: "ACTIVE" },
  });
});

test("an update takes the difference between the state and the inputs", async () => {
  const { provider, reader } = await providerThatFinds([ACTIVE]);
  const kept = { datasetArn: DATASET_ARN, follow: false };
  const found: GateState = { ...STATE, ...kept, __found: true };

  await provider.update(DATASET_ARN, found, { ...kept, maxDelay: "1m" });

  expect(reader.looks.map(({ arn }) => arn)).toEqual([JOB_ARN]);
});

describe("read", () => {
  test("of a state is a refresh, to which a job that is not found is gone", async () => {
    const { provider } = await providerThatFinds([{ type: "notFound" }]);

    expect(await provider.read(JOB_ARN, STATE)).toEqual({ id: "" });
  });

  test("of a state on a job that is not ready makes the gate unhealthy", async () => {
    const { provider } = await providerThatFinds([answered("CREATE FAILED")]);

    expect(await failureOf(provider.read(JOB_ARN, STATE))).toHaveProperty("metadata");
  });

  test("of a state fails without an answer, and calls the gate neither gone nor unhealthy", async () => {
    const { provider } = await providerThatFinds([SILENCE]);

    const error = await failureOf(provider.read(JOB_ARN, STATE));

    expect(error.message).toContain("AWS did not answer");
    expect(error).not.toHaveProperty("metadata");
  });

  test("of inputs is a get, to which a job that is not found or not ready is an error", async () => {
    for (const result of [{ type: "notFound" } as const, answered("CREATE FAILED")]) {
      const { provider } = await providerThatFinds([result]);

      const error = await failureOf(provider.read(JOB_ARN, INPUTS as GateState));

      expect(error.message).toContain(JOB_ARN);
      expect(error).not.toHaveProperty("metadata");
    }
  });

  test("of an ID alone is a get of the import job with that ARN", async () => {
    const { provider } = await providerThatFinds([ACTIVE]);

    expect(await provider.read(JOB_ARN)).toMatchObject({
      id: JOB_ARN,
      props: { datasetImportJobArn: JOB_ARN, status: "ACTIVE" },
    });
  });

  test("of inputs that demand another dataset is an error, and of a state unhealthy", async () => {
    const expectedDatasetArn = DATASET_ARN.replace("INTERACTIONS", "ITEMS");
    const { provider } = await providerThatFinds([ACTIVE]);

    const got = await failureOf(provider.read(JOB_ARN, { ...INPUTS, expectedDatasetArn } as never));
    const refreshed = await failureOf(provider.read(JOB_ARN, { ...STATE, expectedDatasetArn }));

    expect(got).not.toHaveProperty("metadata");
    expect(refreshed).toHaveProperty("metadata");
  });
});

test("delete does nothing", async () => {
  const { provider, reader } = await providerThatFinds([]);

  await expect(provider.delete(JOB_ARN, STATE)).resolves.toBeUndefined();
  expect(reader.looks).toEqual([]);
});

describe("every text that AWS answers, in any UTF-16,", () => {
  const UNIT = fc.oneof(
    fc.constantFrom("\uD83E", "\uDD86", "🦆", "x", '"', "\\", "\n"),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  );
  const TEXT = fc
    .tuple(fc.array(UNIT, { minLength: 1, maxLength: 20 }), fc.constantFrom(1, 50, 400))
    .map(([units, times]) => units.join("").repeat(times));

  /** Every text in a value, names of members too. */
  function textsIn(value: unknown): string[] {
    if (typeof value === "string") {
      return [value];
    }
    return typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, member]) => [name, ...textsIn(member)])
      : [];
  }

  /** Every text that an operation hands to Pulumi's process, which cannot send half a surrogate pair. */
  async function textsOf(operation: Promise<unknown>): Promise<string[]> {
    const outcome = await operation.catch((error: unknown) => error);
    return outcome instanceof Error
      ? [outcome.message, outcome.stack ?? "", ...textsIn(Object.entries(outcome))]
      : textsIn(outcome);
  }

  test("the process gets texts that it can send", async () => {
    const results = (text: string): AwsResult<DescribedResource>[] => [
      answered("ACTIVE", { jobName: text, dataSource: { [text]: [text] } }),
      answered("CREATE FAILED", { failureReason: text }),
      answered(text),
      { type: "refused", error: text, detail: text },
      { type: "noAnswer", error: text, detail: text },
    ];
    const now = { create: "0s", update: "0s", read: "0s" };
    await fc.assert(
      fc.asyncProperty(TEXT, fc.nat(4), async (text, which) => {
        const { provider } = await providerThatFinds([results(text)[which] ?? SILENCE]);
        const inputs = { ...INPUTS, customTimeouts: now };

        const texts = await Promise.all([
          textsOf(provider.create(inputs)),
          textsOf(provider.update(JOB_ARN, { ...STATE, jobName: text }, inputs)),
          textsOf(provider.read(JOB_ARN, { ...STATE, customTimeouts: now })),
          textsOf(provider.read(JOB_ARN, inputs as GateState)),
          textsOf(
            provider.check({}, { ...inputs, profile: text, minDelay: text }).then(
              // The inputs are the engine's own.
              ({ failures }) => failures,
            ),
          ),
        ]);

        expect(texts.flat().filter((one) => !one.isWellFormed())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
