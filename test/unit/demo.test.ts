// Tests of the demo's words; the demo itself tests its deeds.
import { STEPS } from "../../examples/demo/steps.ts";

test.each(STEPS.map((step, index) => ({ ...step, number: index + 1 })))(
  "the story of step $number fits a terminal of 80 columns",
  ({ story, number }) => {
    const lines = `${number}/${STEPS.length} ${story}`.split("\n");

    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  },
);

test("the demo presses Ctrl-C once, and the next step resumes the wait with the same command", () => {
  const pressed = STEPS.findIndex(({ ctrlC }) => ctrlC !== undefined);

  expect(STEPS.filter(({ ctrlC }) => ctrlC !== undefined)).toHaveLength(1);
  expect(STEPS[pressed + 1]?.command).toEqual(STEPS[pressed]?.command);
});
