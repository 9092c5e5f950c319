// Tests of how arguments are spelled for programs and for the command.
import { inProgram, withArticle } from "../../../src/kinds/spelling.ts";

test("a program spells an argument as the gate names it", () => {
  expect(inProgram("customTimeouts.create")).toBe("customTimeouts.create");
});

test.each([
  ["campaign", "a campaign"],
  ["event tracker", "an event tracker"],
  ["Int8Array", "an Int8Array"],
  ["Map", "a Map"],
])("%s has its article: %s", (noun, text) => {
  expect(withArticle(noun)).toBe(text);
});
