// Tests that each question is asked once for all who ask, and anew when its answer is too old.
import { cacheOf, type Cache } from "../../../src/aws/cache.ts";
import { virtualClock, type VirtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;
const MINUTE = 60_000;

/** Remembers good answers for five minutes, refusals for ever, and silence not at all. */
function remembering(): { cache: Cache<string>; clock: VirtualClock } {
  const clock = virtualClock();
  const staysTrueFor = (answer: string): number =>
    answer === "refused" ? Infinity : answer === "silence" ? 0 : 5 * MINUTE;
  return { cache: cacheOf(clock, staysTrueFor), clock };
}
const answering = (answer: string) => () => Promise.resolve(answer);

test("a question is asked once for all who ask it", async () => {
  const { cache } = remembering();
  const ask = jest.fn(answering("answer"));

  const answers = await Promise.all([1, 2].map(() => cache.get("key", MINUTE, ask, never)));
  answers.push(await cache.get("key", MINUTE, ask, never));

  expect(answers).toEqual(["answer", "answer", "answer"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("another question is asked for itself", async () => {
  const { cache } = remembering();
  await cache.get("key", MINUTE, answering("answer"), never);

  expect(await cache.get("other", MINUTE, answering("other"), never)).toBe("other");
});

test("an answer is as old as when it was asked for, and good for whom it is not too old", async () => {
  const { cache, clock } = remembering();
  await cache.get("key", MINUTE, answering("old"), never);
  clock.pass(4 * MINUTE);

  expect(await cache.get("key", 5 * MINUTE, answering("new"), never)).toBe("old");
  expect(await cache.get("key", 5_000, answering("new"), never)).toBe("new");
  expect(await cache.get("key", 5 * MINUTE, answering("newer"), never)).toBe("new");
});

test("no answer is good for longer than it stays true", async () => {
  const { cache, clock } = remembering();
  await cache.get("key", Infinity, answering("old"), never);

  clock.pass(5 * MINUTE + 1);

  expect(await cache.get("key", Infinity, answering("new"), never)).toBe("new");
});

test("what was refused is not asked again, and what was not answered is", async () => {
  const { cache, clock } = remembering();
  await cache.get("refused", MINUTE, answering("refused"), never);
  await cache.get("silence", MINUTE, answering("silence"), never);

  clock.pass(60 * MINUTE);

  expect(await cache.get("refused", 0, answering("answer"), never)).toBe("refused");
  expect(await cache.get("silence", MINUTE, answering("answer"), never)).toBe("answer");
});

test("a question is asked again when all who asked were cancelled before the answer came", async () => {
  const { cache } = remembering();
  const cancelled = new AbortController();
  const silent = (signal: AbortSignal): Promise<string> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new Error("given up"));
      });
    });

  const asked = cache.get("key", MINUTE, silent, cancelled.signal);
  cancelled.abort(new Error("Ctrl-C"));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(await cache.get("key", MINUTE, answering("answer"), never)).toBe("answer");
});

test("nothing is asked for somebody who was cancelled already", async () => {
  const { cache } = remembering();
  const ask = jest.fn(answering("answer"));

  const asked = cache.get("key", MINUTE, ask, AbortSignal.abort(new Error("Ctrl-C")));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(ask).not.toHaveBeenCalled();
});
