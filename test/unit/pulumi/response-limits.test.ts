// Tests of the limits for errors and states that go over gRPC.
import { Struct } from "../../../src/pulumi/pulumi-internals.ts";
import { fittingState, sentencesOf } from "../../../src/pulumi/response-limits.ts";
import type { GateState } from "../../../src/state/stored-form.ts";
import { DeadlinePassedError } from "../../../src/wait/errors.ts";
import { TARGET } from "../../support/import-job.ts";
import { JOB_ARN } from "../../support/shop.ts";

const STATE: GateState = { datasetImportJobArn: JOB_ARN, status: "ACTIVE", __stateVersion: 1 };
const TOLD = { front: "dynamic", isKept: true } as const;
/** 3,001 times x after the cut. */
const CUT = `${"x".repeat(2_977)}... (3001 bytes in all)`;

describe("the sentences of an error", () => {
  test("are the reasons of a wait that did not end in ready", () => {
    const late = new DeadlinePassedError(
      { target: TARGET, waitedMs: 0, looks: 1, seen: new Map() },
      0,
      "read",
    );

    expect(sentencesOf(late, TOLD)).toEqual(late.sentences("dynamic"));
    expect(sentencesOf(late, { front: "native", isKept: false })).toEqual(
      late.sentences("native", false),
    );
    expect(late.sentences("native", false)).not.toEqual(late.sentences("dynamic"));
  });

  test("are name and message of any other error, and the text of any other thrown value", () => {
    expect(sentencesOf(new TypeError("a bug"), TOLD)).toEqual(["TypeError: a bug"]);
    expect(sentencesOf("words", TOLD)).toEqual(["words"]);
    expect(sentencesOf(undefined, TOLD)).toEqual(["undefined"]);
  });

  test("may have 3,000 bytes each, and are cut after them", () => {
    expect(sentencesOf("x".repeat(3_000), TOLD)).toEqual(["x".repeat(3_000)]);
    expect(sentencesOf("x".repeat(3_001), TOLD)).toEqual([CUT]);
    expect(Buffer.byteLength(CUT)).toBe(3_000);
  });

  test.each([
    ["é", 1_488],
    ["漢", 992],
    ["🦆", 744],
  ])("of %s are cut by their bytes, between characters", (character, kept) => {
    const long = `x${character.repeat(2_000)}`;
    const bytes = Buffer.byteLength(long);

    expect(sentencesOf(long, TOLD)).toEqual([
      `x${character.repeat(kept)}... (${bytes} bytes in all)`,
    ]);
  });

  test("that were cut stay as they are when they are cut again", () => {
    expect(sentencesOf(CUT, TOLD)).toEqual([CUT]);
  });

  test("have a character in place of half a surrogate pair, which gRPC cannot carry", () => {
    expect(sentencesOf("\uD83E and \uDD86, but \uD83E\uDD86", TOLD)).toEqual([
      "\uFFFD and \uFFFD, but 🦆",
    ]);
  });

  test("keep a mark of byte order, and the character in place of a lost character", () => {
    const long = `\uFEFF${"x".repeat(2_971)}\uFFFD${"x".repeat(100)}`;

    expect(sentencesOf(long, TOLD)).toEqual([
      `\uFEFF${"x".repeat(2_971)}\uFFFD... (3077 bytes in all)`,
    ]);
  });
});

describe("the state in an error", () => {
  test("is the state without the values that JSON leaves out", () => {
    expect(fittingState({ ...STATE, profile: undefined })).toEqual(STATE);
  });

  test("has every text cut, however deep it is", () => {
    const long = "x".repeat(3_001);

    expect(
      fittingState({ ...STATE, failureReason: long, dataSource: { parts: [long, 1, null] } }),
    ).toEqual({ ...STATE, failureReason: CUT, dataSource: { parts: [CUT, 1, null] } });
  });

  test.each(["triggers", "__urn", "__provider"])("has %s whole", (key) => {
    const whole = key === "triggers" ? ["x".repeat(5_000)] : "x".repeat(5_000);

    expect(fittingState({ ...STATE, [key]: whole } as never)).toHaveProperty(key, whole);
  });

  const structures = (sizes: Readonly<Record<string, number>>): object =>
    Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [
        name,
        Array.from({ length: size / 1_000 }, () => "x".repeat(1_000)),
      ]),
    );
  const keysOf = (state: object): string[] =>
    Object.keys(fittingState({ ...STATE, ...state })).filter((key) => !(key in STATE));

  test("loses the largest structures first, and only as many as it takes", () => {
    expect(keysOf(structures({ small: 1_000, large: 12_000, medium: 9_000 }))).toEqual([
      "small",
      "medium",
    ]);
    expect(keysOf(structures({ small: 1_000, large: 19_000, huge: 25_000 }))).toEqual(["small"]);
    expect(keysOf(structures({ one: 9_000, other: 9_000 }))).toEqual(["one", "other"]);
  });

  test("loses every structure before triggers, and never texts, numbers or timeouts", () => {
    const more = { minProvisionedTPS: 2, customTimeouts: { read: "0s" } };

    expect(keysOf({ ...structures({ triggers: 15_000, drift: 6_000 }), ...more })).toEqual([
      "triggers",
      "minProvisionedTPS",
      "customTimeouts",
    ]);
  });

  test("loses no text and no timeout, also where a text is larger than each structure or the texts alone are too large", () => {
    const texts = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, "x".repeat(3_000)]));
    const more = { customTimeouts: { read: "0s" }, ...structures({ drift: 2_000 }) };

    expect(keysOf({ ...texts(6), ...more })).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
      "customTimeouts",
    ]);
    expect(keysOf({ ...texts(7), ...more })).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "customTimeouts",
    ]);
  });

  test("may have 20,000 bytes as the engine gets it, and no byte more", () => {
    const full = { ...STATE, triggers: ["x".repeat(19_820)] };
    const overfull = { ...STATE, triggers: ["x".repeat(19_821)] };

    expect(Struct.fromJavaScript({ ...full }).serializeBinary()).toHaveLength(20_000);
    expect(fittingState(full)).toEqual(full);
    expect(fittingState(overfull)).toEqual(STATE);
  });

  test("loses all other structures for triggers that fit alone", () => {
    expect(keysOf(structures({ triggers: 19_000, drift: 1_000, dataSource: 1_000 }))).toEqual([
      "triggers",
    ]);
  });

  test("loses triggers that do not fit alone, and then nothing else that fits", () => {
    expect(keysOf(structures({ triggers: 20_000, drift: 1_000, dataSource: 1_000 }))).toEqual([
      "drift",
      "dataSource",
    ]);
    expect(
      keysOf(structures({ triggers: 20_000, drift: 1_000, latestCampaignUpdate: 21_000 })),
    ).toEqual(["drift"]);
  });

  test("is small enough with any content, and the same when it is cut again", () => {
    const huge = "漢".repeat(50_000);
    const fitting = fittingState({
      ...STATE,
      __provider: "x".repeat(5_000),
      triggers: [huge],
      failureReason: huge,
      roleArn: huge,
      drift: Array.from({ length: 100 }, () => huge),
    } as never);

    expect(Buffer.byteLength(JSON.stringify(fitting))).toBeLessThan(20_000);
    expect(Object.keys(fitting).sort()).toEqual(
      [...Object.keys(STATE), "__provider", "failureReason", "roleArn"].sort(),
    );
    expect(fittingState(fitting)).toEqual(fitting);
  });
});
