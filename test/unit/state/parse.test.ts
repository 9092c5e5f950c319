import { parseGate } from "../../../src/state/parse.ts";
import { JOB_ARN } from "../../support/import-job.ts";

const GOOD = { datasetImportJobArn: JOB_ARN };

describe("what is left out", () => {
  test.each([
    [{}, [10_000, 30_000], [2_000, 60_000]],
    [{ minDelay: "1m" }, [60_000, 60_000], [60_000, 60_000]],
    [{ maxDelay: "1s" }, [1_000, 1_000], [1_000, 1_000]],
    [{ minDelay: "5s" }, [5_000, 30_000], [5_000, 60_000]],
    [{ minDelay: "200ms", maxDelay: "1s" }, [200, 1_000], [200, 1_000]],
  ])("the bounds of %j are %j without and %j with history", (more, byAge, byHistory) => {
    const bounds = ([minMs, maxMs]: number[]) => ({ minMs, maxMs });

    expect(parseGate({ ...GOOD, ...more }).bounds).toEqual({
      byAge: bounds(byAge),
      byHistory: bounds(byHistory),
    });
  });

  test("the deadline is three hours unless customTimeouts say otherwise for that operation", () => {
    const { deadlines } = parseGate({
      ...GOOD,
      customTimeouts: { create: "45m", read: "0s" },
    });

    expect(deadlines).toEqual({ create: 2_700_000, update: 10_800_000, read: 0 });
  });
});
