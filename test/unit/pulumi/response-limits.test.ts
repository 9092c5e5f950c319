import { errorProperties, sentencesOf } from "../../../src/pulumi/response-limits.ts";
import type { GateState } from "../../../src/state/stored-form.ts";
import { DeadlinePassedError } from "../../../src/wait/errors.ts";
import { JOB_ARN, TARGET } from "../../support/import-job.ts";

const STATE: GateState = { datasetImportJobArn: JOB_ARN, status: "ACTIVE", __stateVersion: 1 };

describe("the sentences of an error", () => {
  test("are those of a wait that did not end in ready", () => {
    const late = new DeadlinePassedError(
      { target: TARGET, waitedMs: 0, looks: 1, seen: new Map() },
      0,
      "read",
    );

    expect(sentencesOf(late)).toEqual(late.sentences);
    expect(sentencesOf(late).length).toBeGreaterThan(1);
  });

  test("are name and message of any other error, and the text of whatever else was thrown", () => {
    expect(sentencesOf(new TypeError("a bug"))).toEqual(["TypeError: a bug"]);
    expect(sentencesOf("words")).toEqual(["words"]);
    expect(sentencesOf(undefined)).toEqual(["undefined"]);
  });

  test("may have 3,000 bytes each, and are cut after them", () => {
    expect(sentencesOf("x".repeat(3_000))).toEqual(["x".repeat(3_000)]);
    expect(sentencesOf("x".repeat(3_001))).toEqual([`${"x".repeat(3_000)}... (3001 bytes in all)`]);
  });

  test.each([
    ["é", 1_500],
    ["漢", 1_000],
    ["🦆", 750],
  ])("of %s are cut by their bytes, between characters", (character, kept) => {
    const [text = ""] = sentencesOf(`x${character.repeat(2_000)}`);

    expect(text).toMatch(
      new RegExp(`^x(${character}){${kept - 1}}\\.\\.\\. \\(\\d+ bytes in all\\)$`),
    );
  });
});

describe("the properties of an error", () => {
  test("are the state without what JSON leaves out", () => {
    expect(errorProperties({ ...STATE, profile: undefined })).toEqual(STATE);
  });

  test("have every text cut, however deep it is", () => {
    const long = "x".repeat(3_001);
    const cut = `${"x".repeat(3_000)}... (3001 bytes in all)`;

    expect(
      errorProperties({ ...STATE, failureReason: long, dataSource: { parts: [long, 1, null] } }),
    ).toEqual({ ...STATE, failureReason: cut, dataSource: { parts: [cut, 1, null] } });
  });

  test.each(["triggers", "__urn", "__provider"])("have %s whole", (key) => {
    const whole = key === "triggers" ? ["x".repeat(5_000)] : "x".repeat(5_000);

    expect(errorProperties({ ...STATE, [key]: whole } as never)).toHaveProperty(key, whole);
  });

  const structures = (sizes: Readonly<Record<string, number>>): object =>
    Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [
        name,
        Array.from({ length: size / 1_000 }, () => "x".repeat(1_000)),
      ]),
    );
  const keysOf = (state: object): string[] =>
    Object.keys(errorProperties({ ...STATE, ...state })).filter((key) => !(key in STATE));

  test("lose the largest structures first, and only as many as it takes", () => {
    expect(keysOf(structures({ small: 1_000, large: 12_000, medium: 9_000 }))).toEqual([
      "small",
      "medium",
    ]);
    expect(keysOf(structures({ small: 1_000, large: 19_000, huge: 25_000 }))).toEqual(["small"]);
    expect(keysOf(structures({ one: 9_000, other: 9_000 }))).toEqual(["one", "other"]);
  });

  test("lose triggers last, and never texts, numbers or timeouts", () => {
    const more = { minProvisionedTPS: 2, customTimeouts: { read: "0s" } };

    expect(keysOf({ ...structures({ triggers: 15_000, drift: 6_000 }), ...more })).toEqual([
      "triggers",
      "minProvisionedTPS",
      "customTimeouts",
    ]);
  });
});
