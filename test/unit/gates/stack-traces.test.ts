// Tests of which frames a stack trace has while the constructor of a gate runs.
import { shortenStackTraces } from "../../../src/gates/stack-traces.ts";

type Frame = Pick<NodeJS.CallSite, "getFileName"> & { toString(): string };
type Format = (error: Error, frames: Frame[]) => unknown;
const errors: Pick<ErrorConstructor, "stackTraceLimit"> & { prepareStackTrace?: unknown } = Error;

const OWN_FILE = "/app/node_modules/gates/gate.js";
const frameIn = (file: string | undefined): Frame => ({
  getFileName: () => file ?? null,
  toString: () => `declare (${String(file)}:1:2)`,
});

/** The trace that is shown of these files, from the top of the stack. */
function shown(...files: (string | undefined)[]): unknown {
  return (errors.prepareStackTrace as Format)(new Error("it"), files.map(frameIn));
}

const { prepareStackTrace: before, stackTraceLimit } = errors;
let restore: () => void;

afterEach(() => {
  restore();
  errors.prepareStackTrace = before;
});

describe("where the program maps positions to sources", () => {
  const format: Format = (_, frames) => frames.map((frame) => frame.getFileName());
  beforeEach(() => {
    errors.prepareStackTrace = format;
    restore = shortenStackTraces(OWN_FILE);
  });

  test("the frame of the gate's own file is left out", () => {
    expect(shown("/pulumi/resource.js", OWN_FILE, "/app/index.ts")).toEqual([
      "/pulumi/resource.js",
      "/app/index.ts",
    ]);
  });

  test("one frame below the program is left", () => {
    const below = ["node:internal/module", undefined, "/n/@pulumi/pulumi/cmd/run/run.js"];

    expect(shown("/n/@pulumi/pulumi/resource.js", "/app/a.ts", "/app/b.ts", ...below)).toEqual([
      "/n/@pulumi/pulumi/resource.js",
      "/app/a.ts",
      "/app/b.ts",
      "node:internal/module",
    ]);
  });

  test("a frame that the program calls through Node.js stays", () => {
    const files = ["/app/declare.ts", "node:events", "C:\\app\\index.ts"];

    expect(shown(...files)).toEqual(files);
  });

  test("other errors have no frames, until it is over", () => {
    expect(errors.stackTraceLimit).toBe(0);

    restore();

    expect(errors.stackTraceLimit).toBe(stackTraceLimit);
    expect(errors.prepareStackTrace).toBe(format);
  });
});

test("without a mapping, the trace has the form of V8", () => {
  errors.prepareStackTrace = undefined;
  restore = shortenStackTraces(OWN_FILE);

  expect(shown(OWN_FILE, "/app/index.js")).toBe("Error: it\n    at declare (/app/index.js:1:2)");
});

test("where Node.js maps them itself, the frames are left to Node.js", () => {
  errors.prepareStackTrace = undefined;
  const maps = jest.spyOn(process, "sourceMapsEnabled", "get").mockReturnValue(true);
  restore = shortenStackTraces(OWN_FILE);
  maps.mockRestore();

  expect(errors.prepareStackTrace).toBeUndefined();
  expect(errors.stackTraceLimit).toBe(0);
});
