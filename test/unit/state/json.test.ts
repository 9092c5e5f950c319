import { asJson } from "../../../src/state/json.ts";

test("a value is as JSON holds it", () => {
  const value = { at: new Date("2026-01-31T22:00:00Z"), nothing: undefined, list: [undefined, 1] };

  expect(asJson<unknown>(value)).toStrictEqual({
    at: "2026-01-31T22:00:00.000Z",
    list: [null, 1],
  });
});
