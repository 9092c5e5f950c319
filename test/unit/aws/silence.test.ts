// Tests that the AWS SDK writes nothing to the log of the process.
import { SILENCE } from "../../../src/aws/silence.ts";

test.each(["debug", "info", "warn", "error"] as const)("the logger says nothing of %s", (level) => {
  const written = jest.spyOn(console, level).mockImplementation();

  SILENCE[level]();

  expect(written).not.toHaveBeenCalled();
});
