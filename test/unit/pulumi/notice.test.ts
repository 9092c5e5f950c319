// Tests that a notice is shown once per process.
import { noticeOf } from "../../../src/pulumi/notice.ts";

test("a notice is for the first who asks", () => {
  const notice = noticeOf(["Something is unfit.", "Mend it."]);

  expect(notice.take()).toBe("Something is unfit. Mend it.");
  expect(notice.take()).toBeUndefined();
});

test("without a sentence there is no notice", () => {
  expect(noticeOf([]).take()).toBeUndefined();
});
