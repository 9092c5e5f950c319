// Tests of how responses become results and errors of a dynamic provider.
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { givenArnOf } from "../../../../src/kinds/target.ts";
import { checked, readResult, written } from "../../../../src/pulumi/dynamic/dynamic-response.ts";
import { ErrorResourceInitFailed, Status } from "../../../../src/pulumi/pulumi-internals.ts";
import type { KeptGate } from "../../../../src/pulumi/response.ts";
import type { GateInputs } from "../../../../src/state/gate-inputs.ts";
import { parseGate } from "../../../../src/state/parse.ts";
import { describedOutputs, stateOf } from "../../../../src/state/stored-form.ts";
import { AccessRefusedError, DeadlinePassedError } from "../../../../src/wait/errors.ts";
import type { ReadinessError } from "../../../../src/wait/readiness-error.ts";
import type { WaitFacts } from "../../../../src/wait/wait-facts.ts";
import { IMPORTS, TARGET, describedJob } from "../../../support/import-job.ts";
import { JOB_ARN } from "../../../support/shop.ts";

const INPUTS = { datasetImportJobArn: JOB_ARN, __provider: "x".repeat(5_000) };
const FACTS: WaitFacts = {
  target: TARGET,
  waitedMs: 1_000,
  looks: 3,
  seen: new Map([["CREATE PENDING", 3]]),
  resource: describedJob("CREATE PENDING"),
};
const LATE = new DeadlinePassedError(FACTS, 1_000, "create");
const REFUSED = new AccessRefusedError(FACTS, { region: "eu-west-1" }, "AccessDenied", "no");
/** The words on the credentials of a gate of this front. */
const OF_THIS_FRONT = "or else of its aws.Provider, the stack's aws:profile";

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

  expect(error.message).toBe(LATE.sentences("dynamic", false).join(" "));
  expect(String(error)).toBe("DatasetImportJobReadiness");
  expect(error.stack).not.toContain(" at ");
});

test("a refusal says where a gate of this front takes its credentials from", () => {
  expect(refusal(REFUSED).message).toContain(OF_THIS_FRONT);
});

test("an init failure says where a gate of this front takes its credentials from", () => {
  const error = initFailure(REFUSED, gateWith(INPUTS, describedJob("CREATE PENDING")));

  expect(error).toHaveProperty("reasons", REFUSED.sentences("dynamic"));
  expect(REFUSED.sentences("dynamic").join(" ")).toContain(OF_THIS_FRONT);
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
    reasons: LATE.sentences("dynamic"),
    properties: { ...INPUTS, status: "CREATE PENDING" },
  });
});

test("an init failure has no text that does not fit into an error", () => {
  const failureReason = "x".repeat(5_000);
  const error = initFailure(LATE, gateWith(INPUTS, describedJob("ACTIVE", { failureReason })));

  expect(error).toHaveProperty(
    "properties.failureReason",
    expect.stringMatching(/^x{2900,2999}\.\.\. \(5000 bytes in all\)$/),
  );
});

test("a refusal of a refresh is a plain error, which fails the refresh", () => {
  const error = thrownBy(readResult, { type: "refused", kind: IMPORTS, error: LATE });

  expect(error.message).toBe(LATE.sentences("dynamic", false).join(" "));
  expect(error.stack).toBe("the gate's own error says why");
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
    expect(detail.getReasonsList()).toEqual(LATE.sentences("dynamic"));
    expect(detail.getProperties()?.toJavaScript()).toMatchObject({
      ...INPUTS,
      status: "CREATE PENDING",
    });
  });

  test("says where a gate of this front takes its credentials from", () => {
    const error = unhealthy(REFUSED, gateWith(INPUTS, describedJob("CREATE PENDING")));

    expect(sent(error).detail.getReasonsList()).toEqual(REFUSED.sentences("dynamic"));
  });

  test("is sent without a text that does not fit into an error", () => {
    const failureReason = "x".repeat(5_000);
    const gate = gateWith(INPUTS, describedJob("ACTIVE", { failureReason }));
    const { detail } = sent(unhealthy(LATE, gate));

    expect(detail.getProperties()?.toJavaScript().failureReason).toMatch(
      /^x{2900,2999}\.\.\. \(5000 bytes in all\)$/,
    );
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

test("the mistakes that check found are returned, in sentences that can be sent", () => {
  const inputs = { datasetImportJobArn: "x" };
  const failures = [{ property: "triggers", reason: "half of \uD83E is no character" }];

  const response = checked(inputs, failures);

  expect(response.inputs).toBe(inputs);
  expect(response.failures).toEqual([{ property: "", reason: "half of \uFFFD is no character" }]);
});
