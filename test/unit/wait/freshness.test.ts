// Tests how old an answer of AWS may be, by what the answer is for.
import { decidingSince, knownSince } from "../../../src/wait/freshness.ts";

const NOW = 1_000_000;

test("what nothing depends on may have been asked five minutes ago", () => {
  expect(knownSince(NOW)).toBe(700_000);
});

describe("what decides readiness was asked", () => {
  test.each(["create", "update"] as const)("after the %s began", (operation) => {
    expect(decidingSince(operation, NOW, NOW)).toBe(NOW);
    expect(decidingSince(operation, NOW - 4_999, NOW)).toBe(NOW - 4_999);
  });

  test.each(["create", "update", "read"] as const)(
    "no more than five seconds ago in a %s that has waited",
    (operation) => {
      expect(decidingSince(operation, NOW - 5_001, NOW)).toBe(NOW - 5_000);
      expect(decidingSince(operation, 0, NOW)).toBe(NOW - 5_000);
    },
  );

  test("no more than five minutes ago on a refresh that did not wait", () => {
    expect(decidingSince("read", NOW, NOW)).toBe(700_000);
    expect(decidingSince("read", NOW - 5_000, NOW)).toBe(700_000);
  });
});
