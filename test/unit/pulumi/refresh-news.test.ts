import { noteRefreshNews } from "../../../src/pulumi/refresh-news.ts";

test("what was noted of a gate is told once", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE", drift: [{ kind: "extended" }] });

  expect(news.take("a", { status: "ACTIVE", drift: [{ kind: "extended" }] })).toBe(true);
  expect(news.take("a", { status: "ACTIVE", drift: [{ kind: "extended" }] })).toBe(false);
});

test("nothing is told of a gate of which nothing was noted", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" });

  expect(news.take("b", { status: "ACTIVE" })).toBe(false);
});

test("other outputs than those that were noted are no news", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" });

  expect(news.take("a", { status: "CREATE FAILED" })).toBe(false);
  expect(news.take("a", { status: "ACTIVE" })).toBe(true);
});

test.each([
  ["in the order in which they were noted", ["first", "second"]],
  ["in any other order", ["second", "first"]],
])("gates of one name are told apart by their outputs, %s", (_, order) => {
  const news = noteRefreshNews();
  news.note("a", { jobName: "first" });
  news.note("a", { jobName: "second" });

  expect(order.map((jobName) => news.take("a", { jobName }))).toEqual([true, true]);
  expect(order.map((jobName) => news.take("a", { jobName }))).toEqual([false, false]);
});

test("gates of one name and equal outputs are each told once", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" });
  news.note("a", { status: "ACTIVE" });

  expect([1, 2, 3].map(() => news.take("a", { status: "ACTIVE" }))).toEqual([true, true, false]);
});
