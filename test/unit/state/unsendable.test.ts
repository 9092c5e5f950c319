// Tests of the marks that replace values which Pulumi cannot send.
import { lostValuesIn, unsendable } from "../../../src/state/unsendable.ts";

test("a mark is a plain object, which Pulumi can send", () => {
  expect(unsendable("a Map")).toStrictEqual({ __unsendable: "a Map" });
});

test("marks are found by name and position, at any depth", () => {
  const value = [1, unsendable("a Map"), { since: [null, unsendable("a function")] }];

  expect(lostValuesIn(value, "triggers")).toEqual([
    { at: "triggers[1]", what: "a Map" },
    { at: "triggers[2].since[1]", what: "a function" },
  ]);
});

test.each([
  ["text"],
  [null],
  [undefined],
  [5],
  [[]],
  [{ a: {} }],
  [{ __unsendable: { toString: 1 } }],
])("there is none in %j", (value) => {
  expect(lostValuesIn(value, "triggers")).toEqual([]);
});

test("the value itself may be one", () => {
  expect(lostValuesIn(unsendable("a Set"), "triggers")).toEqual([
    { at: "triggers", what: "a Set" },
  ]);
});
