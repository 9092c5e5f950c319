// Tests of values as a state can hold them.
import { asJson } from "../../../src/state/json.ts";

test("a value is as JSON holds it: without undefined, and with dates as text", () => {
  expect(asJson({ a: undefined, b: [undefined, null, 1], c: new Date(0), d: { e: "x" } })).toEqual({
    b: [null, null, 1],
    c: "1970-01-01T00:00:00.000Z",
    d: { e: "x" },
  });
  expect(asJson("text")).toBe("text");
});

test("half a surrogate pair becomes the replacement character, in texts and in names, however deep", () => {
  expect(asJson({ a: ["\uD83E!", { "b\uDD86": "x\uD83E", c: "🦆" }], d: "\\ud83e" })).toEqual({
    a: ["\uFFFD!", { "b\uFFFD": "x\uFFFD", c: "🦆" }],
    d: "\\ud83e",
  });
});

test("nothing but half a pair changes beside half a pair", () => {
  const value = { a: null, b: [1, true], c: '\\ "\n\u0000', d: "\\\\ud83e" };

  expect(asJson({ ...value, e: "\uDD86" })).toEqual({ ...value, e: "\uFFFD" });
});

test("the value itself is left as it is", () => {
  const value = { "a\uD83E": "\uD83E" };

  expect(asJson(value)).not.toBe(value);
  expect(value).toEqual({ "a\uD83E": "\uD83E" });
});
