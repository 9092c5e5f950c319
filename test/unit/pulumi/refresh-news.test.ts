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
});
