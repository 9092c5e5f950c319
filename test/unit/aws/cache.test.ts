// Tests that each question is asked once for all callers, and again when its answer is too old.
import { cacheOf, type Cache } from "../../../src/aws/cache.ts";
import { MINUTE } from "../../support/shop.ts";
import { virtualClock, type VirtualClock } from "../../support/virtual-clock.ts";

const never = new AbortController().signal;

/** Keeps every answer but silence. */
function remembering(): { cache: Cache<string>; clock: VirtualClock } {
  const clock = virtualClock();
  return { cache: cacheOf(clock, (answer) => answer !== "silence"), clock };
}
const answering = (answer: string) => () => Promise.resolve(answer);

test("a question is asked once for all who ask it", async () => {
  const { cache } = remembering();
  const ask = jest.fn(answering("answer"));

  const answers = await Promise.all([1, 2].map(() => cache.get("key", 0, ask, never)));
  answers.push(await cache.get("key", 0, ask, never));

  expect(answers).toEqual(["answer", "answer", "answer"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("another question is asked for itself", async () => {
  const { cache } = remembering();
  await cache.get("key", 0, answering("answer"), never);

  expect(await cache.get("other", 0, answering("other"), never)).toBe("other");
});

test("an answer is as old as its question, and does not serve a caller who demands a later answer", async () => {
  const { cache, clock } = remembering();
  clock.pass(MINUTE);
  await cache.get("key", 0, answering("old"), never);
  clock.pass(MINUTE);

  expect(await cache.get("key", MINUTE, answering("new"), never)).toBe("old");
  expect(await cache.get("key", MINUTE + 1, answering("new"), never)).toBe("new");
  expect(await cache.get("key", 0, answering("newer"), never)).toBe("new");
});

test("a running question does not serve a caller who came after it began", async () => {
  const { cache, clock } = remembering();
  let answerOld: (answer: string) => void = () => undefined;
  const old = cache.get("key", 0, () => new Promise((resolve) => (answerOld = resolve)), never);
  clock.pass(1);

  const late = cache.get("key", 1, answering("new"), never);
  answerOld("old");

  expect(await Promise.all([old, late])).toEqual(["old", "new"]);
  expect(await cache.get("key", 1, answering("newer"), never)).toBe("new");
});

test("an answer is as old as its oldest part", async () => {
  const { cache, clock } = remembering();
  clock.pass(MINUTE);
  await cache.get("key", 0, answering("old"), never, 10);

  expect(await cache.get("key", 10, answering("new"), never)).toBe("old");
  expect(await cache.get("key", 11, answering("new"), never)).toBe("new");
});

test("an answer that is not kept is asked for again by the next caller", async () => {
  const { cache } = remembering();
  await cache.get("key", 0, answering("silence"), never);

  expect(await cache.get("key", 0, answering("answer"), never)).toBe("answer");
});

test("an old silence does not take away a later answer", async () => {
  const { cache, clock } = remembering();
  let fallSilent: (answer: string) => void = () => undefined;
  const old = cache.get("key", 0, () => new Promise((resolve) => (fallSilent = resolve)), never);
  clock.pass(1);
  await cache.get("key", 1, answering("answer"), never);
  fallSilent("silence");
  await old;

  expect(await cache.get("key", 1, answering("newer"), never)).toBe("answer");
});

test("a question is asked again if all its callers were canceled before the answer came", async () => {
  const { cache } = remembering();
  const canceled = new AbortController();
  const silent = (signal: AbortSignal): Promise<string> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new Error("given up"));
      });
    });

  const asked = cache.get("key", 0, silent, canceled.signal);
  canceled.abort(new Error("Ctrl-C"));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(await cache.get("key", 0, answering("answer"), never)).toBe("answer");
});

test("nothing is asked for a caller that was canceled before", async () => {
  const { cache } = remembering();
  const ask = jest.fn(answering("answer"));

  const asked = cache.get("key", 0, ask, AbortSignal.abort(new Error("Ctrl-C")));

  await expect(asked).rejects.toThrow("Ctrl-C");
  expect(ask).not.toHaveBeenCalled();
});
