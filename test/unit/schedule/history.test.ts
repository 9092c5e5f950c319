// Tests which earlier resources of a succession an estimate is made from.
import { earlierDurations } from "../../../src/schedule/history.ts";
import { siblingIn } from "../../../src/aws/list.ts";
import { IMPORTS, describedJob } from "../../support/import-job.ts";
import { JOB_ARN, MINUTE } from "../../support/shop.ts";
import { START_WALL_MS } from "../../support/virtual-clock.ts";

const JOB = describedJob("CREATE PENDING", { importMode: "FULL" });

/** An import that began `daysAgo` and took this many minutes. */
const earlier = (daysAgo: number, minutes: number, more = {}): object => {
  const created = START_WALL_MS - daysAgo * 1_440 * MINUTE;
  return {
    datasetImportJobArn: `${JOB_ARN}-${daysAgo}-${minutes}`,
    status: "ACTIVE",
    importMode: "FULL",
    creationDateTime: new Date(created),
    lastUpdatedDateTime: new Date(created + minutes * MINUTE),
    ...more,
  };
};
const minutesOf = (imports: readonly object[]): number[] =>
  earlierDurations(
    IMPORTS,
    JOB,
    imports.map((one) => siblingIn(one, IMPORTS)),
  ).map((ms) => ms / MINUTE);

describe("experience", () => {
  test("is the durations of the latest eight, in any order of AWS's list", () => {
    const imports = [5, 3, 9, 1, 7, 2, 10, 4, 6, 8].map((days) => earlier(days, days));

    expect(minutesOf(imports)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("holds imports of the same mode that became ACTIVE before this import", () => {
    expect(
      minutesOf([
        earlier(1, 11),
        earlier(2, 12, { status: "CREATE FAILED" }),
        earlier(3, 13, { importMode: "INCREMENTAL" }),
        earlier(-1, 14),
        earlier(0.5, 15, { datasetImportJobArn: JOB_ARN }),
        earlier(4, 16, { importMode: undefined }),
      ]),
    ).toEqual([11, 16]);
  });

  test("is none where times are missing or make no sense", () => {
    expect(
      minutesOf([
        earlier(1, -5),
        earlier(2, 0),
        earlier(3, 5, { creationDateTime: undefined }),
        earlier(4, 5, { lastUpdatedDateTime: new Date(NaN) }),
        { datasetImportJobArn: "x" },
      ]),
    ).toEqual([]);
  });
});

test("counts every earlier import if the creation of the resource is not known", () => {
  const unknown = describedJob("CREATE PENDING", { creationDateTime: undefined });
  const imports = [earlier(1, 11), earlier(-1, 14)].map((one) => siblingIn(one, IMPORTS));

  expect(earlierDurations(IMPORTS, unknown, imports)).toEqual([14 * MINUTE, 11 * MINUTE]);
});

test("one that was created at the same moment is not earlier", () => {
  const imports = [siblingIn(earlier(0, 11), IMPORTS)];

  expect(earlierDurations(IMPORTS, JOB, imports)).toEqual([]);
});
