// Tests that one call to AWS ends in time, and that every ending but cancellation is a value.
import { PersonalizeClient } from "@aws-sdk/client-personalize";

import { callAws } from "../../../src/aws/call-aws.ts";
import { describeResource } from "../../../src/aws/describe.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { JOB_ARN } from "../../support/shop.ts";
import { letSdkReadItsFiles, scriptedAws } from "../../support/scripted-aws.ts";

const never = new AbortController().signal;
const pending = (): Promise<never> => new Promise<never>(() => undefined);

beforeAll(letSdkReadItsFiles);
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("the result of the call is the answer", async () => {
  expect(await callAws(never, () => Promise.resolve({ status: "ACTIVE" }))).toEqual({
    type: "answer",
    value: { status: "ACTIVE" },
  });
});

test("an error of the call becomes its meaning", async () => {
  const thrown = Object.assign(new Error("words"), { name: "ResourceNotFoundException" });

  expect(await callAws(never, () => Promise.reject(thrown))).toEqual({ type: "notFound" });
});

test("a call without an answer within half a minute has none, and its signal aborts", async () => {
  let own: AbortSignal | undefined;
  const called = jest.fn();
  void callAws(never, (signal) => {
    own = signal;
    return pending();
  }).then(called);

  await jest.advanceTimersByTimeAsync(29_999);
  expect(called).not.toHaveBeenCalled();

  await jest.advanceTimersByTimeAsync(1);
  expect(called).toHaveBeenCalledWith({
    type: "noAnswer",
    error: "TimeoutError",
    detail: "there was no complete answer within 30s",
  });
  expect(own?.aborted).toBe(true);
});

test("a call may be given another limit", async () => {
  const called = callAws(never, pending, 100);
  await jest.advanceTimersByTimeAsync(100);

  expect(await called).toMatchObject({ detail: "there was no complete answer within 0.1s" });
});

test("a look with a hanging socket ends in time, and leaves no request behind", async () => {
  const aws = scriptedAws(() => "hang");
  const called = callAws(
    never,
    (ended) => describeResource(aws.client, IMPORTS, JOB_ARN, ended),
    100,
  );
  await jest.advanceTimersByTimeAsync(100);

  expect(await called).toMatchObject({ error: "TimeoutError" });
  expect(aws.underWay()).toBe(0);
});

describe("credentials that never come", () => {
  const stuck = new PersonalizeClient({ region: "eu-west-1", credentials: pending });
  const look = (ended: AbortSignal) => describeResource(stuck, IMPORTS, JOB_ARN, ended);

  test("are no answer", async () => {
    const called = callAws(never, look, 100);
    await jest.advanceTimersByTimeAsync(100);

    expect(await called).toMatchObject({ type: "noAnswer", error: "TimeoutError" });
  });

  test("do not keep a canceled look", async () => {
    const abort = new AbortController();
    const called = callAws(abort.signal, look);
    abort.abort(new Error("canceled"));

    await expect(called).rejects.toThrow("canceled");
  });
});

test("a call that fails because its signal aborted ends with the reason of the signal", async () => {
  const abort = new AbortController();
  const called = callAws(abort.signal, () => {
    abort.abort(new Error("canceled"));
    return Promise.reject(new Error("the socket was closed"));
  });

  await expect(called).rejects.toThrow("canceled");
});
