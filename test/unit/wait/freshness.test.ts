// Tests the greatest age of an answer of AWS, by the purpose of the answer.
import { decidingSince, followingSince, knownSince } from "../../../src/wait/freshness.ts";

const NOW = 1_000_000;

test("an answer that decides nothing may be five minutes old", () => {
  expect(knownSince(NOW)).toBe(700_000);
});

describe("an answer that decides readiness was asked for", () => {
  test("after the operation began, except for a refresh", () => {
    expect(decidingSince(false, NOW, NOW)).toBe(NOW);
    expect(decidingSince(false, NOW - 4_999, NOW)).toBe(NOW - 4_999);
  });

  test.each([true, false])(
    "no more than five seconds ago in an operation that has waited, be it a refresh: %s",
    (isRefresh) => {
      expect(decidingSince(isRefresh, NOW - 5_001, NOW)).toBe(NOW - 5_000);
      expect(decidingSince(isRefresh, 0, NOW)).toBe(NOW - 5_000);
    },
  );

  test("no more than five minutes ago on a refresh that did not wait", () => {
    expect(decidingSince(true, NOW, NOW)).toBe(700_000);
    expect(decidingSince(true, NOW - 5_000, NOW)).toBe(700_000);
  });
});

describe("the list that decides whether a gate has the newest was asked for", () => {
  test("when the question came up", () => {
    expect(followingSince(NOW)).toBe(NOW);
  });

  test("as the read of a refresh took it, if that has just ended", () => {
    expect(followingSince(NOW, { endedMs: NOW - 500 })).toBe(700_000);
    expect(followingSince(NOW, { endedMs: NOW - 501 })).toBe(NOW);
  });
});
