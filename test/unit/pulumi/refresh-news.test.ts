// Tests that a note of a refresh about a gate is taken once.
import { noteRefreshNews, type GateRead } from "../../../src/pulumi/refresh-news.ts";

const READ: GateRead = { isNews: true, endedMs: 2 };

test("the news of a gate is taken once", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE", drift: [{ kind: "extended" }] }, READ);

  expect(news.take("a", { status: "ACTIVE", drift: [{ kind: "extended" }] })).toBe(READ);
  expect(news.take("a", { status: "ACTIVE", drift: [{ kind: "extended" }] })).toBeUndefined();
});

test("a gate without a note has no news", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" }, READ);

  expect(news.take("b", { status: "ACTIVE" })).toBeUndefined();
});

test("outputs that differ from the note are no news", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" }, READ);

  expect(news.take("a", { status: "CREATE FAILED" })).toBeUndefined();
  expect(news.take("a", { status: "ACTIVE" })).toBe(READ);
});

test.each([
  ["in the order in which they were noted", ["first", "second"]],
  ["in any other order", ["second", "first"]],
])("gates of one name are told apart by their outputs, %s", (_, order) => {
  const news = noteRefreshNews();
  news.note("a", { jobName: "first" }, READ);
  news.note("a", { jobName: "second" }, READ);

  expect(order.map((jobName) => news.take("a", { jobName }))).toEqual([READ, READ]);
  expect(order.map((jobName) => news.take("a", { jobName }))).toEqual([undefined, undefined]);
});

test("each gate of one name and equal outputs has its news once", () => {
  const news = noteRefreshNews();
  news.note("a", { status: "ACTIVE" }, READ);
  news.note("a", { status: "ACTIVE" }, READ);

  expect([1, 2, 3].map(() => news.take("a", { status: "ACTIVE" }))).toEqual([
    READ,
    READ,
    undefined,
  ]);
});
