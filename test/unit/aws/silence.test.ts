import { SILENCE } from "../../../src/aws/silence.ts";

test.each(["debug", "info", "warn", "error"] as const)("the logger says nothing of %s", (level) => {
  expect(SILENCE[level]()).toBeUndefined();
});
