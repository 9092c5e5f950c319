import { kindNamed } from "../../../../src/kinds/kinds.ts";
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { givenArnOf, givenTarget } from "../../../../src/kinds/target.ts";
import { readResult, written } from "../../../../src/pulumi/dynamic/dynamic-response.ts";
import { ErrorResourceInitFailed, Status } from "../../../../src/pulumi/pulumi-internals.ts";
import type { KeptGate } from "../../../../src/pulumi/response.ts";
import type { GateInputs } from "../../../../src/state/gate-inputs.ts";
import { parseGate } from "../../../../src/state/parse.ts";
import { describedOutputs, stateOf } from "../../../../src/state/stored-form.ts";
import { DeadlinePassedError } from "../../../../src/wait/errors.ts";
import type { ReadinessError } from "../../../../src/wait/readiness-error.ts";
import type { WaitFacts } from "../../../../src/wait/wait-facts.ts";
import { IMPORTS, JOB_ARN, TARGET, describedJob } from "../../../support/import-job.ts";

const INPUTS = { datasetImportJobArn: JOB_ARN, __provider: "x".repeat(5_000) };
const FACTS: WaitFacts = {
  target: TARGET,
  waitedMs: 1_000,
  looks: 3,
  seen: new Map([["CREATE PENDING", 3]]),
  resource: describedJob("CREATE PENDING"),
};
const LATE = new DeadlinePassedError(FACTS, 1_000, "create");

function gateWith(inputs: GateInputs, resource: DescribedResource): KeptGate {
  const spec = parseGate(inputs);
  const { kind } = spec.target;
  const state = stateOf(spec, describedOutputs(kind, resource, []));
  return { id: givenArnOf(spec.target), kind, state };
}

function thrownBy<R>(act: (response: R) => unknown, response: R): Error {
  try {
    act(response);
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

const refusal = (error: unknown): Error =>
  thrownBy(written, { type: "refused", kind: IMPORTS, error });
const initFailure = (error: ReadinessError, gate: KeptGate): Error =>
  thrownBy(written, { type: "notReady", gate, error });
const unhealthy = (error: ReadinessError, gate: KeptGate): Error =>
  thrownBy(readResult, { type: "notReady", gate, error });

test("a ready gate is known by the job's ARN and holds nothing that cannot be sent", () => {
  const { id, outs } = written({ type: "ready", gate: gateWith(INPUTS, describedJob("ACTIVE")) });

  expect(id).toBe(JOB_ARN);
  expect(Object.values(outs)).not.toContain(undefined);
  expect(outs).not.toHaveProperty("failureReason");
});

test("a job that is gone has no id", () => {
  expect(readResult({ type: "gone" })).toEqual({ id: "" });
});

test("a refusal says everything in its message and nothing in its stack", () => {
  const error = refusal(LATE);

  expect(error.message).toBe(LATE.message);
  expect(String(error)).toBe("DatasetImportJobReadiness");
  expect(error.stack).not.toContain(" at ");
});

test.each(["a string", undefined, null, 5, new TypeError("a bug")])(
  "%p thrown becomes an Error",
  (thrown) => {
    expect(refusal(thrown)).toBeInstanceOf(Error);
    expect(refusal(thrown).message).not.toBe("");
  },
);

test("an init failure has a reason a sentence, and the text that leads to the provider whole", () => {
  const error = initFailure(LATE, gateWith(INPUTS, describedJob("CREATE PENDING")));

  expect(error).toMatchObject({
    id: JOB_ARN,
    reasons: LATE.sentences,
    properties: { ...INPUTS, status: "CREATE PENDING" },
  });
});

test.each(["a", "é", "漢", "🦆"])(
  "texts of %s are cut by their bytes, between characters",
  (character) => {
    const long = character.repeat(50_000);
    const job = describedJob("CREATE PENDING", { failureReason: long });

    const { properties } = initFailure(LATE, gateWith(INPUTS, job)) as unknown as {
      properties: { failureReason: string };
    };

    expect(Buffer.byteLength(properties.failureReason)).toBeLessThan(3_100);
    expect(properties.failureReason).not.toContain("\uFFFD");
    expect(properties.failureReason).toContain(`${Buffer.byteLength(long)} bytes in all`);
  },
);

test("what an error carries fits into the headers of gRPC, whatever is in it", () => {
  const state = gateWith(
    { ...INPUTS, triggers: ["漢".repeat(50_000)] },
    describedJob("CREATE FAILED", {
      failureReason: "漢".repeat(50_000),
      roleArn: "漢".repeat(50_000),
    }),
  );

  const { metadata } = unhealthy(LATE, state) as unknown as {
    metadata: { get(key: string): Buffer[] };
  };

  const [details] = metadata.get("grpc-status-details-bin");
  expect((details?.toString("base64") ?? "").length).toBeLessThan(40_000);
});

test("of what is too large for an error the largest goes first, and all that is no list or object stays", () => {
  const campaign = kindNamed("Campaign");
  const arn = "arn:aws:personalize:eu-west-1:123456789012:campaign/home-page";
  const state = gateWith(
    { __kind: "Campaign", campaignArn: arn, triggers: ["small"] },
    {
      status: "CREATE IN_PROGRESS",
      campaignArn: arn,
      minProvisionedTPS: 2,
      campaignConfig: { itemExplorationConfig: { words: "x".repeat(2_900), more: "y" } },
      latestCampaignUpdate: Array.from({ length: 10 }, () => "z".repeat(2_900)),
    },
  );
  const late = new DeadlinePassedError(
    { ...FACTS, target: givenTarget(campaign, arn) },
    1_000,
    "create",
  );

  const { properties } = initFailure(late, state) as unknown as { properties: object };

  expect(properties).toMatchObject({
    campaignArn: arn,
    minProvisionedTPS: 2,
    triggers: ["small"],
    campaignConfig: { itemExplorationConfig: { more: "y" } },
  });
  expect(properties).not.toHaveProperty("latestCampaignUpdate");
});

test("a refusal of a refresh is a plain error, which fails the refresh", () => {
  const error = thrownBy(readResult, { type: "refused", kind: IMPORTS, error: LATE });

  expect(error.message).toBe(LATE.message);
  expect(error.stack).toBe("its row says why");
  expect(error).not.toHaveProperty("metadata");
});

test("a ready gate of a refresh is its ID and its state", () => {
  const gate = gateWith(INPUTS, describedJob("ACTIVE", { failureReason: undefined }));

  const { id, props } = readResult({ type: "ready", gate });

  expect(id).toBe(JOB_ARN);
  expect(props).toMatchObject({ ...INPUTS, status: "ACTIVE", __stateVersion: 1 });
  expect(Object.values(props ?? {})).not.toContain(undefined);
});

describe("an unhealthy gate", () => {
  const sent = (error: Error): { status: Status; detail: ErrorResourceInitFailed } => {
    const { metadata } = error as unknown as { metadata: { get(key: string): Buffer[] } };
    const [packed = Buffer.of()] = metadata.get("grpc-status-details-bin");
    const status = Status.deserializeBinary(packed);
    const [any] = status.getDetailsList();
    expect(any?.getTypeName()).toBe("pulumirpc.ErrorResourceInitFailed");
    const bytes = any?.getValue_asU8() ?? new Uint8Array();
    return { status, detail: ErrorResourceInitFailed.deserializeBinary(bytes) };
  };

  test("is sent in gRPC's error details, with its ID, properties and a reason a sentence", () => {
    const error = unhealthy(LATE, gateWith(INPUTS, describedJob("CREATE PENDING")));
    const { status, detail } = sent(error);

    expect(error).toMatchObject({ message: "not ready", code: 2 });
    expect([status.getCode(), status.getMessage()]).toEqual([2, "not ready"]);
    expect(detail.getId()).toBe(JOB_ARN);
    expect(detail.getReasonsList()).toEqual(LATE.sentences);
    expect(detail.getProperties()?.toJavaScript()).toMatchObject({
      ...INPUTS,
      status: "CREATE PENDING",
    });
  });

  test("is one line where the plugin process prints it: the kind, the resource and its status", () => {
    const gate = gateWith(INPUTS, describedJob("CREATE PENDING"));
    const seen = unhealthy(LATE, gate);
    const unseen = unhealthy(
      new DeadlinePassedError({ ...FACTS, resource: undefined }, 1_000, "read"),
      gate,
    );

    expect(`${String(seen)}: ${seen.stack ?? ""}`).toBe(
      `DatasetImportJobReadiness: the dataset import job ${JOB_ARN}: CREATE PENDING`,
    );
    expect(unseen.stack).toBe(`the dataset import job ${JOB_ARN}: no status`);
  });
});
