// Tests which resource of a parent is the newest that counts.
import type { Sibling } from "../../../src/aws/list.ts";
import { newestIn } from "../../../src/wait/newest.ts";

const one = (arn: string, createdMs: number): Sibling => ({
  ...{ arn, status: "target", mode: "FULL", createdMs, updatedMs: 0 },
});
const DENIED = { type: "refused", error: "E", detail: "d" } as const;
const listed = (...value: Sibling[]) => ({ type: "answer", value }) as const;
const FIVE = one("five", 5_000);

test("the newest is found at any place of a list, also where the parent may not be described", () => {
  expect(newestIn({ siblings: listed(one("four", 4_000), FIVE), parent: DENIED }, {})).toEqual({
    type: "found",
    newest: FIVE,
  });
});

test("a resource older than the ready resource does not count", () => {
  expect(newestIn({ siblings: listed(FIVE), parent: DENIED }, { notBeforeMs: 6_001 })).toEqual({
    type: "none",
    parent: DENIED,
  });
});

test("a second is not older, because a list may be less exact", () => {
  expect(
    newestIn({ siblings: listed(FIVE), parent: DENIED }, { notBeforeMs: 6_000 }),
  ).toMatchObject({ type: "found" });
});

test("a resource that was ready at an unknown time bounds nothing", () => {
  expect(newestIn({ siblings: listed(FIVE), parent: DENIED }, { notBeforeMs: NaN })).toMatchObject({
    type: "found",
  });
});

test("the younger of parent and resource is the bound", () => {
  const parent = {
    type: "answer",
    value: { status: "ACTIVE", creationDateTime: new Date(5_001) },
  } as const;

  expect(newestIn({ siblings: listed(FIVE), parent }, { notBeforeMs: 1_000 })).toEqual({
    type: "none",
    parent,
  });
});
