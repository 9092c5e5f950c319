// Tests of the base of every error that ends a wait.
import { newestTarget } from "../../../src/kinds/target.ts";
import {
  ReadinessError,
  historyOf,
  sentence,
  type ErrorOutcome,
} from "../../../src/wait/readiness-error.ts";
import type { WaitFacts } from "../../../src/wait/wait-facts.ts";
import { IMPORTS, TARGET, describedJob } from "../../support/import-job.ts";
import { DATASET_ARN } from "../../support/shop.ts";

const FACTS: WaitFacts = { target: TARGET, waitedMs: 90_000, looks: 3, seen: new Map() };

class TestError extends ReadinessError {
  readonly outcome: ErrorOutcome = { resumable: true, onRefresh: "fails" };

  constructor() {
    super("TestError", FACTS, (spell) => [`It is ${spell("maxAge")}.`, "So it is."], ["Do this."]);
  }
}

test("an error says the findings, as a program spells them, and then the next steps", () => {
  const error = new TestError();

  expect(error.sentences("dynamic")).toEqual(["It is maxAge.", "So it is.", "Do this."]);
  expect(error.message).toBe("It is maxAge. So it is. Do this.");
  expect(error.facts).toBe(FACTS);
});

test("an error spells its findings for its caller", () => {
  expect(new TestError().findings((name) => `--${name}`)).toEqual(["It is --maxAge.", "So it is."]);
});

test("an error shows no line of the code", () => {
  const error = new TestError();

  expect([error.name, error.stack, String(error)]).toEqual([
    "TestError",
    "It is maxAge. So it is. Do this.",
    "TestError",
  ]);
});

test.each([
  ["no", "no."],
  ["no.", "no."],
  ["no!", "no!"],
  ["no?", "no?"],
  ["a.b", "a.b."],
])("%j is the sentence %j", (text, whole) => {
  expect(sentence(text)).toBe(whole);
});

describe("the history of a wait", () => {
  test("tells the last status, the age, and what the looks found", () => {
    const seen = new Map([
      ["CREATE PENDING", 2],
      ["ECONNRESET", 1],
    ]);
    const resource = describedJob("CREATE PENDING");

    expect(historyOf({ ...FACTS, resource, seen, ageMs: 240_000 })).toBe(
      "Its last status is CREATE PENDING and its age is 4m, after 3 looks in 1m 30s (CREATE PENDING 2x, ECONNRESET 1x).",
    );
  });

  test("of one look says once, and nothing of an age that is not known", () => {
    expect(historyOf({ ...FACTS, looks: 1, resource: describedJob("PAUSED") })).toBe(
      "Its last status is PAUSED (this version does not know it) after 1 look in 1m 30s.",
    );
  });

  test("without a status says so", () => {
    expect(historyOf(FACTS)).toBe("AWS gave no status after 3 looks in 1m 30s.");
  });

  test("of a search without a result asks whether there is anything to find", () => {
    const facts = { ...FACTS, target: newestTarget(IMPORTS, DATASET_ARN) };

    expect(historyOf({ ...facts, seen: new Map([["none yet", 3]]) })).toBe(
      "AWS listed no dataset import job that counts after 3 looks in 1m 30s (none yet 3x), so check that a dataset import job was started.",
    );
  });

  test("of an unanswered search does not say that there was nothing", () => {
    const facts = { ...FACTS, target: newestTarget(IMPORTS, DATASET_ARN) };

    expect(historyOf({ ...facts, seen: new Map([["ENOTFOUND", 3]]) })).toBe(
      "AWS gave no status after 3 looks in 1m 30s (ENOTFOUND 3x).",
    );
  });
});
