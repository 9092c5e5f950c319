import { classifyStatus as classOf } from "../../src/status.ts";
import { IMPORTS } from "../support/import-job.ts";

const classifyStatus = (status: string): string => classOf(IMPORTS, status);

test.each([
  ["CREATE PENDING", "pending"],
  ["CREATE IN_PROGRESS", "pending"],
  ["ACTIVE", "target"],
  ["CREATE FAILED", "failure"],
])("%s is %s", (status, expected) => {
  expect(classifyStatus(status)).toBe(expected);
});

test.each([" active ", "Active", "ACTIVE\n"])(
  "%j is spelt differently and still the target",
  (status) => {
    expect(classifyStatus(status)).toBe("target");
  },
);

test.each(["CREATE_FAILED", "CREATE  FAILED", "create_ failed"])(
  "%j is still a failure",
  (status) => {
    expect(classifyStatus(status)).toBe("failure");
  },
);

test.each(["", "INACTIVE", "ACTIVE SOON", "FAILED", "CREATE", "constructor", "toString"])(
  "%j is unknown",
  (status) => {
    expect(classifyStatus(status)).toBe("unknown");
  },
);
