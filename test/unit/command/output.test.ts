// Tests of the ending of the command when its output does not arrive.
import { EventEmitter } from "node:events";

import { watchOutputs } from "../../../src/command/output.ts";

/** The words and the exit code of the command when a write to a stream fails. */
function after(stream: "stdout" | "stderr", code: string): string[] {
  const done: string[] = [];
  const streams = { stdout: new EventEmitter(), stderr: new EventEmitter() };
  watchOutputs(
    streams,
    (sentence) => void done.push(sentence),
    (exitCode) => void done.push(`exit ${exitCode}`),
  );
  streams[stream].emit("error", Object.assign(new Error(`${code}: words`), { code }));
  return done;
}

test.each(["stdout", "stderr"] as const)(
  "without a reader of %s it ends without a word",
  (name) => {
    expect(after(name, "EPIPE")).toEqual(["exit 141"]);
  },
);

test("a result that cannot be written has a message and an exit code of its own", () => {
  expect(after("stdout", "ENOSPC")).toEqual([
    "The command cannot write the result to standard output: ENOSPC: words.",
    "exit 10",
  ]);
});

test("where nothing can be said any more, the exit code remains", () => {
  expect(after("stderr", "ENOSPC")).toEqual(["exit 10"]);
});
