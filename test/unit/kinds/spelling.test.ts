import { inProgram } from "../../../src/kinds/spelling.ts";

test("a program spells an argument as the gate names it", () => {
  expect(inProgram("customTimeouts.create")).toBe("customTimeouts.create");
});
