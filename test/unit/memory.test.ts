import { rememberAnswers } from "../../src/memory.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const never = new AbortController().signal;

test("a question is asked once for all who ask it", async () => {
  const memory = rememberAnswers<string>(virtualClock());
  const ask = jest.fn(() => Promise.resolve("answer"));

  const answers = await Promise.all([1, 2].map(() => memory.recall("key", ask, never)));
  answers.push(await memory.recall("key", ask, never));

  expect(answers).toEqual(["answer", "answer", "answer"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("another question is asked for itself", async () => {
  const memory = rememberAnswers<string>(virtualClock());

  await memory.recall("key", () => Promise.resolve("answer"), never);

  expect(await memory.recall("other", () => Promise.resolve("other answer"), never)).toBe(
    "other answer",
  );
});

test("an answer is old after five minutes, so that a gate that waited an hour is not told what was", async () => {
  const clock = virtualClock();
  const memory = rememberAnswers<string>(clock);
  await memory.recall("key", () => Promise.resolve("old"), never);

  clock.pass(299_000);
  expect(await memory.recall("key", () => Promise.resolve("new"), never)).toBe("old");
  clock.pass(2_000);
  expect(await memory.recall("key", () => Promise.resolve("new"), never)).toBe("new");
});

test("a question that was not answered is never asked again", async () => {
  const clock = virtualClock();
  const memory = rememberAnswers<string>(clock);
  await memory.recall("key", () => Promise.resolve(undefined), never);

  clock.pass(3_600_000);

  expect(await memory.recall("key", () => Promise.resolve("answer"), never)).toBeUndefined();
});

test("a question is asked again when all who asked were cancelled before the answer came", async () => {
  const memory = rememberAnswers<string>(virtualClock());
  const cancelled = new AbortController();
  const silent = (signal: AbortSignal): Promise<string> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new Error("given up"));
      });
    });

  const asked = memory.recall("key", silent, cancelled.signal);
  cancelled.abort(new Error("Ctrl-C"));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(await memory.recall("key", () => Promise.resolve("answer"), never)).toBe("answer");
});
