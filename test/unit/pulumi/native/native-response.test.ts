// Tests of responses as the engine gets them: mistakes, and gates that are not ready.
import {
  checkFailures,
  kept,
  type CallFailure,
  type ResponseContext,
} from "../../../../src/pulumi/native/native-response.ts";
import { ErrorResourceInitFailed, Status } from "../../../../src/pulumi/pulumi-internals.ts";
import { DeadlinePassedError } from "../../../../src/wait/errors.ts";
import { IMPORTS, TARGET } from "../../../support/import-job.ts";
import { JOB_ARN } from "../../../support/shop.ts";

const NO_SECRETS = { names: new Set<string>(), texts: [] };

test("a mistake names its property only where that is given and no secret, because the engine shows the value", () => {
  const mistakes = ["given", "secret", "missing"].map((property) => ({
    property,
    reason: `${property} is "hush", but it must be else.`,
  }));
  const given = {
    values: { given: "hush", secret: "hush" },
    secrets: { names: new Set(["secret"]), texts: [] },
  };

  expect(checkFailures(mistakes, given).map((one) => one.toObject())).toEqual([
    { property: "given", reason: 'given is "hush", but it must be else.' },
    { property: "", reason: "secret is [secret], but it must be else." },
    { property: "", reason: 'missing is "hush", but it must be else.' },
  ]);
});

test("a mistake has no half of a surrogate pair, which gRPC cannot carry", () => {
  const mistakes = [{ property: "", reason: "\uD83E and 🦆" }];

  expect(
    checkFailures(mistakes, { values: {}, secrets: NO_SECRETS }).map((one) => one.getReason()),
  ).toEqual(["\uFFFD and 🦆"]);
});

describe("a gate that is not ready", () => {
  const error = new DeadlinePassedError(
    { target: TARGET, waitedMs: 0, looks: 1, seen: new Map() },
    0,
    "create",
  );
  const state = { datasetImportJobArn: JOB_ARN, __stateVersion: 1 } as const;
  const gate = { id: JOB_ARN, kind: IMPORTS, state };

  function failureOf(context: Partial<ResponseContext>, outputs: object = {}) {
    try {
      kept(
        { type: "notReady", gate: { ...gate, state: { ...state, ...outputs } }, error },
        { outputSecrets: NO_SECRETS, errorSecrets: NO_SECRETS, ...context },
      );
    } catch (failure) {
      const [packed] = (failure as CallFailure).metadata.get("grpc-status-details-bin");
      const [any] = Status.deserializeBinary(packed as Buffer).getDetailsList();
      return ErrorResourceInitFailed.deserializeBinary(any?.getValue_asU8() ?? new Uint8Array());
    }
    throw new Error("it did not fail");
  }

  test("is kept with the sentences of the native front, which promise that the next up resumes the wait", () => {
    expect(error.sentences("native")).not.toEqual(error.sentences("dynamic"));
    expect(failureOf({}).getReasonsList()).toEqual(error.sentences("native"));
  });

  test("keeps the time for create where it has one, and nothing where it has none", () => {
    const outputs = { datasetImportJobArn: JOB_ARN, drift: [], __stateVersion: 1 };

    expect(failureOf({}).getProperties()?.toJavaScript()).toEqual(outputs);
    expect(failureOf({ createTimeout: 0 }).getProperties()?.toJavaScript()).toEqual(outputs);
    expect(failureOf({ createTimeout: 90 }).getProperties()?.toJavaScript()).toEqual({
      ...outputs,
      __createTimeout: 90,
    });
  });

  describe("keeps an output secret whose text is cut", () => {
    const hush = `hush-${"x".repeat(100)}`;
    const failureReason = `${"y".repeat(2_950)}${hush}`;
    const kindOf = (context: Partial<ResponseContext>, outputs: object): unknown =>
      failureOf(context, outputs).getProperties()?.toJavaScript().failureReason;

    test("inside a secret", () => {
      const outputSecrets = { ...NO_SECRETS, texts: [hush] };
      const kept = kindOf({ outputSecrets }, { failureReason });

      expect(kept).toEqual({
        "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
        value: expect.stringMatching(/^y+hush-x*\.\.\. \(3055 bytes in all\)$/) as string,
      });
    });

    test("and was secret before", () => {
      const cut = `${"y".repeat(2_950)}hush-xxx... (3055 bytes in all)`;
      const errorSecrets = { names: new Set(["failureReason"]), texts: [] };

      expect(kindOf({ errorSecrets }, { failureReason: cut })).toMatchObject({ value: cut });
      expect(kindOf({}, { failureReason: cut })).toBe(cut);
    });
  });
});
