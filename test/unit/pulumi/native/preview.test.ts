// Tests of what a preview says of a gate, for each thing that its one look may find.
import type { AwsResult } from "../../../../src/aws/aws-result.ts";
import { personalizeReader } from "../../../../src/aws/personalize-reader.ts";
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { previewed, unknownOutputs } from "../../../../src/pulumi/native/preview.ts";
import type { Properties } from "../../../../src/pulumi/native/properties.ts";
import type { GateInputs } from "../../../../src/state/gate-inputs.ts";
import { parseGate, parseState } from "../../../../src/state/parse.ts";
import type { StoredGate } from "../../../../src/state/stored-form.ts";
import { UNKNOWN } from "../../../../src/state/validation.ts";
import { answered } from "../../../support/import-job.ts";
import { pluginProcess } from "../../../support/plugin-process-in-test.ts";
import { readerThatFinds, type FoundBesides } from "../../../support/reader-in-test.ts";
import { letSdkReadItsFiles, scriptedAws } from "../../../support/scripted-aws.ts";
import {
  DATASET_ARN,
  DATASET_GROUP_ARN,
  HOUR,
  JOB_ARN,
  MINUTE,
  PLACE,
  SOLUTION_ARN,
} from "../../../support/shop.ts";
import { timerClock } from "../../../support/timer-clock.ts";

const URN = "urn:pulumi:dev::shop::personalize-readiness:index:DatasetImportJobReadiness::ready";
const GIVEN: GateInputs = { datasetImportJobArn: JOB_ARN, __urn: URN };

interface Shown {
  readonly outputs: Properties;
  /** The messages on the row, the messages that stay, and the warnings, each with its URN. */
  readonly said: readonly string[][];
  readonly kept: readonly string[][];
  readonly warned: readonly string[][];
  readonly looks: number;
  readonly sleeps: readonly number[];
}

async function previewOf(
  results: readonly AwsResult<DescribedResource>[],
  {
    besides,
    inputs = GIVEN,
    before,
  }: { besides?: FoundBesides; inputs?: GateInputs; before?: StoredGate } = {},
): Promise<Shown> {
  const said: string[][] = [];
  const kept: string[][] = [];
  const warned: string[][] = [];
  const reader = readerThatFinds(results, besides);
  const plugin = pluginProcess({
    reader,
    clock: reader.clock,
    say: async (...line) => Promise.resolve(void said.push(line)),
    sayAndKeep: async (...line) => Promise.resolve(void kept.push(line)),
    warn: async (...line) => Promise.resolve(void warned.push(line)),
  });
  const outputs = await previewed(plugin, parseGate(inputs), before);
  const { looks, clock } = reader;
  return { outputs, said, kept, warned, looks: looks.length, sleeps: clock.sleeps };
}

test("a ready resource shows its outputs, after one look", async () => {
  const { outputs, said, kept, warned, looks } = await previewOf([answered("ACTIVE")]);

  expect(outputs).toMatchObject({
    status: "ACTIVE",
    datasetArn: DATASET_ARN,
    datasetGroupArn: DATASET_GROUP_ARN,
    drift: [],
  });
  expect([said, kept, warned, looks]).toEqual([[], [], [], 1]);
});

test("a pending resource is unknown, and a message that stays says how long such a resource usually takes", async () => {
  const earlier = [1, 2].map((at) => ({
    arn: `${JOB_ARN}-${at}`,
    status: "target" as const,
    mode: "FULL",
    createdMs: Date.UTC(2025, 11, 30, at),
    updatedMs: Date.UTC(2025, 11, 30, at) + 14 * MINUTE,
  }));
  const besides = { siblings: { type: "answer", value: earlier } } as const;

  const { outputs, said, kept, warned, looks, sleeps } = await previewOf(
    [answered("CREATE IN_PROGRESS", {}, 6 * MINUTE)],
    { besides },
  );

  expect(outputs).toEqual(unknownOutputs(parseGate(GIVEN)));
  expect(kept).toEqual([
    [URN, "interactions: CREATE IN_PROGRESS 6m, usually 14m, up will wait for it"],
  ]);
  expect([said, warned, looks, sleeps]).toEqual([[], [], 1, []]);
});

test("the message keeps the whole name, because the diagnostics have room for it", async () => {
  const name = "interactions-of-the-nightly-export-2026-11-27";

  const { kept } = await previewOf([answered("CREATE PENDING", { jobName: name }, MINUTE)]);

  expect(kept[0]?.[1]).toMatch(/^interactions-of-the-nightly-export-2026-11-27: CREATE PENDING/);
});

test("without a history the message says the status alone", async () => {
  const { kept } = await previewOf([answered("CREATE PENDING", {}, MINUTE)]);

  expect(kept).toEqual([[URN, "interactions: CREATE PENDING 1m, up will wait for it"]]);
});

test("a history that takes longer than four seconds leaves the message with the status alone", async () => {
  jest.useFakeTimers();
  const reader = readerThatFinds([answered("CREATE PENDING", {}, MINUTE)]);
  const kept: string[][] = [];
  const plugin = pluginProcess({
    reader: {
      ...reader,
      briefly: { ...reader.briefly, history: () => new Promise(() => undefined) },
    },
    clock: reader.clock,
    sayAndKeep: async (...line) => Promise.resolve(void kept.push(line)),
  });

  const shown = previewed(plugin, parseGate(GIVEN));
  await jest.advanceTimersByTimeAsync(3_999);
  expect(kept).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  await shown;

  expect(kept).toEqual([[URN, "interactions: CREATE PENDING 1m, up will wait for it"]]);
  jest.useRealTimers();
});

test("after Ctrl-C the message says the status alone, too", async () => {
  const reader = readerThatFinds([answered("CREATE PENDING", {}, MINUTE)]);
  const kept: string[][] = [];
  const plugin = pluginProcess({
    reader: {
      ...reader,
      briefly: { ...reader.briefly, history: () => Promise.reject(new Error("aborted")) },
    },
    clock: reader.clock,
    sayAndKeep: async (...line) => Promise.resolve(void kept.push(line)),
  });

  await previewed(plugin, parseGate(GIVEN));

  expect(kept).toEqual([[URN, "interactions: CREATE PENDING 1m, up will wait for it"]]);
});

test("an update that keeps to what the gate has found shows that, whatever else is there", async () => {
  const inputs = { datasetArn: DATASET_ARN, follow: false, __urn: URN };
  const found = { datasetImportJobArn: JOB_ARN, __found: true, status: "ACTIVE" } as const;
  const siblings = { type: "answer", value: [] } as const;

  const { outputs, said, kept } = await previewOf([answered("ACTIVE")], {
    inputs,
    before: parseState({ ...inputs, ...found, __stateVersion: 1 }),
    besides: { siblings, parent: { type: "answer", value: { status: "ACTIVE" } } },
  });

  expect(outputs).toMatchObject({ status: "ACTIVE", datasetImportJobArn: JOB_ARN });
  expect([said, kept]).toEqual([[], []]);
});

test("where there is no import yet, a message that stays says that up will wait for an import", async () => {
  const { outputs, kept, warned } = await previewOf([], {
    inputs: { datasetArn: DATASET_ARN, __urn: URN },
    besides: {
      siblings: { type: "answer", value: [] },
      parent: { type: "answer", value: { status: "ACTIVE" } },
    },
  });

  expect(outputs).toMatchObject({ datasetArn: DATASET_ARN, datasetImportJobArn: UNKNOWN });
  expect(kept).toEqual([[URN, "shop/INTERACTIONS: no status yet, up will wait for it"]]);
  expect(warned).toEqual([]);
});

test("a resource that failed is a warning of why up would fail, and no failure", async () => {
  const found = answered("CREATE FAILED", { failureReason: "no column" });

  const { outputs, said, kept, warned } = await previewOf([found]);

  expect(outputs).toEqual(unknownOutputs(parseGate(GIVEN)));
  expect([said, kept]).toEqual([[], []]);
  expect(warned).toEqual([
    [
      URN,
      `As it is now, pulumi up would fail: The dataset import job ${JOB_ARN} failed: its status is CREATE FAILED, with AWS's reason: no column. Correct the cause and create a new dataset import job. Then give the gate the new ARN.`,
    ],
  ]);
});

describe("a resource that is not found", () => {
  const NOT_FOUND = { type: "notFound" } as const;

  test.each<[string, GateInputs, string]>([
    ["a resource", GIVEN, "interactions: not found yet, up will look for it for 1m"],
    [
      "a dataset",
      { datasetArn: DATASET_ARN, __urn: URN },
      "shop/INTERACTIONS: not found yet, up will look for it for 1m",
    ],
    [
      "a resource of a gate with little time",
      { ...GIVEN, customTimeouts: { create: "20s" } },
      "interactions: not found yet, up will look for it for 20s",
    ],
  ])("may be made first by the same up: %s", async (_, inputs, message) => {
    const { outputs, kept, warned } = await previewOf([NOT_FOUND], {
      inputs,
      besides: { siblings: { type: "answer", value: [] }, parent: NOT_FOUND },
    });

    expect(outputs).toEqual(unknownOutputs(parseGate(inputs)));
    expect(kept).toEqual([[URN, message]]);
    expect(warned).toEqual([]);
  });

  test("was there before where the gate is updated, which is a warning", async () => {
    const before = parseState({ ...GIVEN, status: "ACTIVE", __stateVersion: 1 });

    const { kept, warned } = await previewOf([NOT_FOUND], { before });

    expect(kept).toEqual([]);
    expect(warned[0]?.[1]).toMatch(/^As it is now, pulumi up would fail: .* was not found in /);
  });
});

test("a resource of another dataset than the expected one is a warning too", async () => {
  const { warned, kept } = await previewOf([answered("ACTIVE", {}, HOUR)], {
    inputs: { ...GIVEN, expectedDatasetArn: `${DATASET_ARN}S` },
  });

  expect(kept).toEqual([]);
  expect(warned[0]?.[1]).toMatch(/^As it is now, pulumi up would fail: .* fills /);
});

test("a resource that is too old is a warning too", async () => {
  const inputs = { ...GIVEN, maxAge: "1d" };

  const { warned } = await previewOf([answered("ACTIVE", {}, 48 * HOUR)], { inputs });

  expect(warned[0]?.[1]).toMatch(/^As it is now, pulumi up would fail: /);
});

test.each<[string, GateInputs, string]>([
  ["resource", GIVEN, "interactions"],
  ["newest of a dataset", { datasetArn: DATASET_ARN, __urn: URN }, "shop/INTERACTIONS"],
])(
  "where AWS does not answer about the %s, the outputs are unknown, and a message that stays says why",
  async (_, inputs, name) => {
    const silence = { type: "noAnswer", error: "ECONNREFUSED", detail: "nobody there" } as const;

    const { outputs, said, kept, warned } = await previewOf([silence], {
      inputs,
      besides: { siblings: silence, parent: silence },
    });

    expect(outputs).toEqual(unknownOutputs(parseGate(inputs)));
    expect(kept).toEqual([[URN, `${name}: AWS did not answer, so the outputs are unknown`]]);
    expect([said, warned]).toEqual([[], []]);
  },
);

test.each<[string, AwsResult<DescribedResource>]>([
  ["AWS refused to answer", { type: "refused", error: "AccessDeniedException", detail: "no" }],
  [
    "AWS got no valid credentials",
    { type: "unauthenticated", error: "ExpiredToken", detail: "no" },
  ],
  [
    "a setting of this machine prevents an answer",
    { type: "misconfigured", error: "CERT", detail: "no", remedy: "Mend it." },
  ],
])(
  "where %s, the outputs are unknown, and a message that stays says why",
  async (reason, result) => {
    const { outputs, said, kept, warned } = await previewOf([result]);

    expect(outputs).toEqual(unknownOutputs(parseGate(GIVEN)));
    expect(kept).toEqual([[URN, `interactions: ${reason}, so the outputs are unknown`]]);
    expect([said, warned]).toEqual([[], []]);
  },
);

test("a look that is canceled leaves the outputs unknown, and nobody is told", async () => {
  const reader = readerThatFinds([answered("ACTIVE")]);
  const told: string[][] = [];
  const hear = async (...line: string[]): Promise<void> => Promise.resolve(void told.push(line));
  const plugin = pluginProcess({
    ...{ reader, clock: reader.clock, signal: AbortSignal.abort() },
    ...{ say: hear, sayAndKeep: hear, warn: hear },
  });

  const outputs = await previewed(plugin, parseGate(GIVEN));

  expect(outputs).toEqual(unknownOutputs(parseGate(GIVEN)));
  expect(told).toEqual([]);
});

test("a gate without a URN has no row to say anything on", async () => {
  const inputs = { datasetImportJobArn: JOB_ARN };

  const waiting = await previewOf([answered("CREATE PENDING")], { inputs });
  const failed = await previewOf([answered("CREATE FAILED")], { inputs });

  expect(
    [waiting, failed].flatMap(({ said, kept, warned }) => [...said, ...kept, ...warned]),
  ).toEqual([]);
});

test("a defect neither fails a preview nor shows in it", async () => {
  const { outputs, said, kept, warned } = await previewOf([]);

  expect(outputs).toEqual(unknownOutputs(parseGate(GIVEN)));
  expect([said, kept, warned]).toEqual([[], [], []]);
});

describe("while AWS is silent", () => {
  beforeAll(letSdkReadItsFiles);
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("the first preview waits three seconds, those of the next minute wait no time, and a message for each says why", async () => {
    const aws = scriptedAws(() => "hang");
    const reader = personalizeReader(timerClock, () => aws.client);
    const said: string[][] = [];
    const say = async (...line: string[]): Promise<void> => Promise.resolve(void said.push(line));
    const plugin = pluginProcess({ reader, clock: timerClock, sayAndKeep: say, warn: say });
    const shown: unknown[] = [];
    const preview = (name: string): void => {
      const spec = parseGate({ datasetImportJobArn: `${JOB_ARN}-${name}`, __urn: URN });
      void previewed(plugin, spec).then((outputs) => shown.push(outputs));
    };

    preview("a");
    await jest.advanceTimersByTimeAsync(2_999);
    const early = [...shown];
    await jest.advanceTimersByTimeAsync(1);
    preview("b");
    preview("c");
    await jest.advanceTimersByTimeAsync(0);

    expect(early).toEqual([]);
    expect(shown).toEqual(
      ["a", "b", "c"].map((name) =>
        unknownOutputs(parseGate({ datasetImportJobArn: `${JOB_ARN}-${name}` })),
      ),
    );
    expect(aws.requests("DescribeDatasetImportJob")).toBe(1);
    expect(said).toEqual(
      ["a", "b", "c"].map((name) => [
        URN,
        `interactions-${name}: AWS did not answer, so the outputs are unknown`,
      ]),
    );
  });
});

test("of unknown outputs those are known that the gate is given", () => {
  const outputs = unknownOutputs(parseGate({ datasetArn: DATASET_ARN, profile: "ml" }));

  expect(outputs).toMatchObject({ datasetArn: DATASET_ARN, status: UNKNOWN });
  expect(outputs).not.toHaveProperty("profile");
  expect(outputs).not.toHaveProperty("drift");
});

describe("of unknown outputs those are known, too, that follow from what the gate is given", () => {
  test("the dataset group of a dataset", () => {
    const outputs = unknownOutputs(parseGate({ datasetArn: DATASET_ARN }));

    expect(outputs).toMatchObject({
      datasetGroupArn: DATASET_GROUP_ARN,
      datasetImportJobArn: UNKNOWN,
    });
  });

  test("the dataset that an import must fill, and its dataset group", () => {
    const outputs = unknownOutputs(parseGate({ ...GIVEN, expectedDatasetArn: DATASET_ARN }));

    expect(outputs).toMatchObject({
      datasetArn: DATASET_ARN,
      datasetGroupArn: DATASET_GROUP_ARN,
      status: UNKNOWN,
    });
  });

  test("the version that a campaign must serve", () => {
    const inputs = {
      __kind: "Campaign",
      campaignArn: `${PLACE}:campaign/home-page`,
      expectedSolutionVersionArn: `${SOLUTION_ARN}/8f3ac1d2`,
    };

    expect(unknownOutputs(parseGate(inputs))).toMatchObject({
      solutionVersionArn: `${SOLUTION_ARN}/8f3ac1d2`,
      status: UNKNOWN,
    });
  });

  test("nothing of a dataset that is not known yet", () => {
    const outputs = unknownOutputs(parseGate({ datasetArn: UNKNOWN }));

    expect(outputs).toMatchObject({ datasetArn: UNKNOWN, datasetGroupArn: UNKNOWN });
  });

  test("nothing of an import of which only its own ARN is given", () => {
    const outputs = unknownOutputs(parseGate(GIVEN));

    expect(outputs).toMatchObject({ datasetArn: UNKNOWN, datasetGroupArn: UNKNOWN });
  });

  test("not the dataset group of a solution, which its ARN does not name", () => {
    const outputs = unknownOutputs(
      parseGate({ __kind: "SolutionVersion", solutionArn: SOLUTION_ARN }),
    );

    expect(outputs).toMatchObject({ solutionArn: SOLUTION_ARN, datasetGroupArn: UNKNOWN });
  });
});
